package studio.meridian.sync;

import studio.meridian.model.Channel;
import studio.meridian.platform.Capabilities;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.safe.SafeJson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * A platform in memory whose answers a test lays out beforehand; otherwise it takes what it is
 * sent.
 */
public final class FakePlatform implements Platform {
    public final List<String> received = new ArrayList<>();
    public final Deque<Function<String, PublishResult>> answers = new ArrayDeque<>();
    public final Deque<LookUp> lookUps = new ArrayDeque<>();

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, true, true, false);
    }

    @Override
    public byte[] freeze(Publication publication) {
        return SafeJson.write(publication.text()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public PublishResult publish(Channel channel, byte[] request, MediaSource media) {
        String text = new String(request, StandardCharsets.UTF_8);
        Function<String, PublishResult> answer = answers.poll();
        if (answer != null) return answer.apply(text);
        received.add(text);
        return new PublishResult.Done("1", null, "");
    }

    @Override
    public LookUp lookUp(Channel channel, byte[] request) {
        LookUp laidOut = lookUps.poll();
        if (laidOut != null) return laidOut;
        String text = new String(request, StandardCharsets.UTF_8);
        return received.contains(text) ? new LookUp.Found("1", null) : new LookUp.Absent();
    }
}
