package okhttp3;

public class OkHttpClient {
    public String newCall(Request request) {
        return request.toString();
    }
}

class Headers {}

class Response {}
