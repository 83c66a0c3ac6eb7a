package studio.meridian.platform.http;

import okhttp3.MediaType;
import okhttp3.RequestBody;

import okio.BufferedSink;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * A body the library may write once. It is what keeps OkHttp from sending a request again by itself
 * after a closed connection, a 408 or a 503 (each was seen to reach the server twice without it).
 */
final class OneShotBody extends RequestBody {
    private final @Nullable MediaType type;
    private final byte[] bytes;

    OneShotBody(@Nullable String type, byte[] bytes) {
        this.type = type == null ? null : MediaType.parse(type);
        this.bytes = bytes;
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
