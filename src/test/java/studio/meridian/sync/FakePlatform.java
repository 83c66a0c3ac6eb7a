package studio.meridian.sync;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.Account;
import studio.meridian.platform.Capabilities;
import studio.meridian.platform.Capabilities.Ability;
import studio.meridian.platform.Capabilities.TextLimit;
import studio.meridian.platform.Counts;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A platform in memory whose answers a test lays out beforehand; otherwise it takes what it is
 * sent.
 */
public final class FakePlatform implements Platform {
    public final List<String> received = new ArrayList<>();
    public final Deque<Function<String, PublishResult>> answers = new ArrayDeque<>();
    public final Deque<LookUp> lookUps = new ArrayDeque<>();
    public List<String> steps = List.of("publish");
    public Duration settles = Duration.ZERO;
    public Duration ahead = Duration.ZERO;

    /** How posts are counted; null where the platform counts nothing. */
    public @Nullable Function<List<Counts.Left>, Counts> counting;

    public Function<Account, SignIn> door = _ -> new SignIn.Welcome("fake", Map.of());

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Capabilities capabilities() {
        EnumSet<Ability> abilities =
                EnumSet.of(
                        Ability.EDITS,
                        Ability.DELETES,
                        Ability.LANGUAGES,
                        Ability.MEDIA,
                        Ability.TITLES);
        if (counting != null) abilities.add(Ability.COUNTS);
        return new Capabilities(abilities, TextLimit.NONE);
    }

    @Override
    public Counts counts(Account account, List<Counts.Left> posts) {
        return counting == null ? new Counts(Map.of()) : counting.apply(posts);
    }

    @Override
    public Duration settles() {
        return settles;
    }

    @Override
    public Duration ahead(Account account) {
        return ahead;
    }

    @Override
    public SignIn signIn(Account account) {
        return door.apply(account);
    }

    @Override
    public List<Step> steps(Publication publication) {
        return steps.stream().map(name -> new Step(name, publication.delivery() + name)).toList();
    }

    @Override
    public byte[] freeze(Publication publication, Step step, Map<String, Done> earlier) {
        String before = earlier.isEmpty() ? "" : " after " + earlier.keySet();
        String own = steps.size() == 1 ? "" : step.name() + before + ": ";
        return (own + publication.title() + ": " + publication.body())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public PublishResult send(Account account, Step step, byte[] request, MediaSource media) {
        String text = new String(request, StandardCharsets.UTF_8);
        Function<String, PublishResult> answer = answers.poll();
        if (answer != null) return answer.apply(text);
        received.add(text);
        return new PublishResult.Arrived(done());
    }

    @Override
    public LookUp lookUp(Account account, Step step, byte[] request) {
        LookUp laidOut = lookUps.poll();
        if (laidOut != null) return laidOut;
        String text = new String(request, StandardCharsets.UTF_8);
        return received.contains(text) ? new LookUp.Found(done()) : new LookUp.Absent();
    }

    private Done done() {
        return new Done(String.valueOf(received.size()), null, "");
    }
}
