package studio.meridian.sync.counts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.count.Counted;
import studio.meridian.platform.Capabilities.Ability;
import studio.meridian.platform.Counts;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.count.CountStore;
import studio.meridian.sync.Accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Asks channels how readers took what is published there. By itself it asks what is due, of
 * channels that are active, while nothing is paused and nobody switched it off; after a refusal a
 * channel is left alone for a while. Blocks; one at a time.
 */
public final class Collector {
    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

    private static final Duration SHORTEST_REST = Duration.ofMinutes(15);
    private static final Duration LONGEST_REST = Duration.ofDays(1);

    private final CountStore store;
    private final ChannelStore channels;
    private final SettingStore settings;
    private final Map<String, Platform> platforms;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Map<Id<Channel>, Rest> rests = new HashMap<>();

    /**
     * @param platforms adapters by name
     * @param accounts gives channels what lets us in
     */
    public Collector(
            CountStore store,
            ChannelStore channels,
            SettingStore settings,
            Map<String, Platform> platforms,
            Accounts accounts,
            InstantSource clock) {
        this.store = store;
        this.channels = channels;
        this.settings = settings;
        this.platforms = Map.copyOf(platforms);
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Until when a channel is left alone, and how often it refused in a row. */
    private record Rest(Instant until, int refusals) {}

    /** Why a channel, or a post on it, was not counted. */
    public record Trouble(Channel channel, Failure failure) {}

    /** What was counted. */
    public CountStore store() {
        return store;
    }

    /** Whether a channel's platform gives any numbers. */
    public boolean canCount(Channel channel) {
        Platform platform = platforms.get(channel.platform());
        return platform != null && platform.capabilities().can(Ability.COUNTS);
    }

    /** Asks for posts now, because a person wants it; what could not be counted. */
    public synchronized List<Trouble> refresh(Predicate<Counted> wanted) {
        List<Trouble> troubles = new ArrayList<>();
        byChannel(wanted)
                .forEach((channel, posts) -> {
                    for (int start = 0; start < posts.size(); start += Platform.COUNTED_AT_ONCE) {
                        int end = Math.min(posts.size(), start + Platform.COUNTED_AT_ONCE);
                        List<Trouble> met = ask(channel, posts.subList(start, end));
                        troubles.addAll(met);
                        if (rests.containsKey(channel.id())) break;
                    }
                });
        return troubles;
    }

    /**
     * Asks for what is due; how many posts.
     *
     * @param enough asked between two channels
     */
    synchronized int round(BooleanSupplier enough) {
        if (!settings.isCounting() || settings.isPaused()) return 0;
        Instant now = clock.instant();
        int asked = 0;
        Map<Channel, List<Counted>> due =
                byChannel(post -> Pace.isDue(post.since(), post.lookedAt(), now));
        for (var one : due.entrySet()) {
            Channel channel = one.getKey();
            if (!channel.active() || rests(channel, now)) continue;
            if (enough.getAsBoolean()) break;
            // The others have their turn in the next rounds: who waits longest comes first.
            List<Counted> posts =
                    one.getValue().stream()
                            .sorted(
                                    Comparator.comparing(
                                            Counted::lookedAt,
                                            Comparator.nullsFirst(Comparator.naturalOrder())))
                            .limit(Platform.COUNTED_AT_ONCE)
                            .toList();
            for (Trouble trouble : ask(channel, posts)) {
                LOG.info("{} was not counted: {}", channel.name(), trouble.failure().key());
            }
            asked += posts.size();
        }
        return asked;
    }

    private boolean rests(Channel channel, Instant now) {
        Rest rest = rests.get(channel.id());
        return rest != null && now.isBefore(rest.until());
    }

    /** Posts on channels that can count. */
    private Map<Channel, List<Counted>> byChannel(Predicate<Counted> wanted) {
        Map<Id<Channel>, Channel> all = new HashMap<>();
        for (Channel channel : channels.all()) {
            if (canCount(channel)) all.put(channel.id(), channel);
        }
        Map<Channel, List<Counted>> posts = new LinkedHashMap<>();
        for (Counted post : store.published()) {
            Channel channel = all.get(post.channel());
            if (channel == null || !wanted.test(post)) continue;
            posts.computeIfAbsent(channel, _ -> new ArrayList<>()).add(post);
        }
        return posts;
    }

    private List<Trouble> ask(Channel channel, List<Counted> posts) {
        Counts counts = counts(channel, posts);
        Map<Counted, Found> found = new LinkedHashMap<>();
        List<Trouble> troubles = new ArrayList<>();
        for (Counted post : posts) {
            Found one = counts.found().get(post.remoteKey());
            if (one instanceof Found.Unreadable unreadable) {
                troubles.add(new Trouble(channel, unreadable.failure()));
            }
            if (one != null) found.put(post, one);
            else if (counts.stop() == null) found.put(post, new Found.Silent());
        }
        store.keep(found);
        Counts.Stop stop = counts.stop();
        if (stop == null) rests.remove(channel.id());
        else {
            rest(channel, stop);
            troubles.add(new Trouble(channel, stop.failure()));
        }
        return troubles;
    }

    private Counts counts(Channel channel, List<Counted> posts) {
        Platform platform = platforms.get(channel.platform());
        if (platform == null) {
            return Counts.stopped(new PlatformFailure.NoAdapter(channel.platform()), null);
        }
        try {
            return platform.counts(
                    accounts.of(channel),
                    posts.stream()
                            .map(post ->
                                    new Counts.Left(
                                            post.remoteKey(),
                                            post.remoteId(),
                                            post.remoteRevision()))
                            .toList());
        } catch (FailureException e) {
            return new Counts(Map.of(), new Counts.Stop(e.failure(), null));
        } catch (RuntimeException e) {
            LOG.error("the adapter {} failed", platform.name(), e);
            return Counts.stopped(new PlatformFailure.Broken(platform.name()), null);
        }
    }

    /** As long as it asked for; else longer each time. */
    private void rest(Channel channel, Counts.Stop stop) {
        Rest before = rests.get(channel.id());
        int refusals = before == null ? 1 : before.refusals() + 1;
        Duration pause = stop.pause();
        if (pause == null) {
            // Doubled; a week of refusals must not turn the sum around.
            Duration longer = SHORTEST_REST.multipliedBy(1L << Math.min(refusals - 1, 7));
            pause = longer.compareTo(LONGEST_REST) < 0 ? longer : LONGEST_REST;
        }
        rests.put(channel.id(), new Rest(clock.instant().plus(pause), refusals));
    }
}
