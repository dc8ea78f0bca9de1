package com.acmetrack.agent;

import android.content.Context;

/** A tracker that no list of SDKs knows. */
public final class Agent {
    public static void start(Context context) {
        new Collector().collect(context);
    }
}

class AgentConfig {}

class AgentSession {}

class EventQueue {}

class EventStore {}

class Uploader {}

class RetryPolicy {}

class Heartbeat {}
