package okhttp3;

public final class Request {
    private final String url;

    public Request(String url) {
        this.url = url;
    }

    @Override
    public String toString() {
        return url;
    }
}
