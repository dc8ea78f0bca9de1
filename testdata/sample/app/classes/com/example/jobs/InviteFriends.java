package com.example.jobs;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;

/** Reads the contacts: policy.txt says nothing of them. */
final class InviteFriends {
    static Cursor phoneNumbers(Context context) {
        return context.getContentResolver()
                .query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
    }
}
