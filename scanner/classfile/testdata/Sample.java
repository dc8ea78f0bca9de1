package com.example;

// javac --release 8 -g:none Sample.java; base64 Sample.class > Sample.class.base64
public class Sample extends Thread implements Comparable<String> {
    private long seen;

    @Override
    public void run() {
        seen = System.nanoTime();
    }

    @Override
    public int compareTo(String other) {
        return "android_id".compareTo(other);
    }

    Object boxed() {
        return Long.valueOf(seen);
    }
}
