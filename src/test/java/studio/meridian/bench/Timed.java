package studio.meridian.bench;

import studio.meridian.platform.Account;
import studio.meridian.platform.Capabilities;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;

import java.util.List;
import java.util.Map;

/** An adapter whose calls are timed: the rest of a delivery is the studio's own. */
final class Timed implements Platform {
    private final Platform platform;

    /** Nanoseconds spent in calls since it was set to nothing. */
    long spent;

    Timed(Platform platform) {
        this.platform = platform;
    }

    @Override
    public String name() {
        return platform.name();
    }

    @Override
    public Capabilities capabilities() {
        return platform.capabilities();
    }

    @Override
    public SignIn signIn(Account account) {
        return platform.signIn(account);
    }

    @Override
    public List<Step> steps(Publication publication) {
        return platform.steps(publication);
    }

    @Override
    public byte[] freeze(Publication publication, Step step, Map<String, Done> earlier) {
        return platform.freeze(publication, step, earlier);
    }

    @Override
    public PublishResult send(Account account, Step step, byte[] request, MediaSource media) {
        long begin = System.nanoTime();
        try {
            return platform.send(account, step, request, media);
        } finally {
            spent += System.nanoTime() - begin;
        }
    }

    @Override
    public LookUp lookUp(Account account, Step step, byte[] request) {
        return platform.lookUp(account, step, request);
    }
}
