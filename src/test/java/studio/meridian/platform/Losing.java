package studio.meridian.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * An adapter behind a network that carries every request and loses the first answer to each step
 * whose name fits.
 */
public final class Losing implements Platform {
    private final Platform platform;
    private final Pattern steps;
    private final Set<String> lost;

    public Losing(Platform platform, String steps) {
        this(platform, steps, ConcurrentHashMap.newKeySet());
    }

    /**
     * @param lost the steps whose answer was lost, in this process or an earlier one
     */
    public Losing(Platform platform, String steps, Set<String> lost) {
        this.platform = platform;
        this.steps = Pattern.compile(steps);
        this.lost = lost;
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
        PublishResult result = platform.send(account, step, request, media);
        boolean loses =
                result instanceof PublishResult.Arrived
                        && steps.matcher(step.name()).matches()
                        && lost.add(step.key());
        return loses
                ? new PublishResult.Unknown(
                        new PlatformFailure.NoAnswer("lost", Trouble.BROKEN_OFF), null)
                : result;
    }

    @Override
    public LookUp lookUp(Account account, Step step, byte[] request) {
        return platform.lookUp(account, step, request);
    }
}
