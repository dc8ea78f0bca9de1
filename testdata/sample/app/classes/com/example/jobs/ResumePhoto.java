package com.example.jobs;

import android.hardware.Camera;

/** Opens the camera: the policy's prose discloses it. */
final class ResumePhoto {
    static Camera open() {
        return Camera.open();
    }
}
