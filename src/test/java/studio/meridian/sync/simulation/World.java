package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.Ids;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.sync.simulation.Process.Seam;
import studio.meridian.sync.simulation.Remote.Late;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;

/** All there is: clocks, a workspace, two processes that send, three servers, and the network. */
final class World {
    final Clocks clocks = new Clocks();
    final Store store;
    final Watch watch;
    final List<Remote> remotes;
    final List<Id<Channel>> channels = new ArrayList<>();
    final List<Id<Variant>> variants = new ArrayList<>();
    final Map<Id<Variant>, VariantText> texts = new HashMap<>();
    final Map<String, String> vault = new HashMap<>();
    final Deque<Fate> fates = new ArrayDeque<>();
    final List<Process> processes = List.of(new Process(this, "A"), new Process(this, "B"));
    private final @Nullable Bug bug;
    private final Person person;
    private @Nullable Command amid;
    private int countdown;
    private int numbers;
    int delay = 20;

    /** What lets us in: at hand, behind a passphrase, or gone for good. */
    int key;

    World(
            BiFunction<InstantSource, Ids, Store> stores,
            long seed,
            @Nullable Bug bug,
            Coverage coverage) {
        this.bug = bug;
        this.store = stores.apply(clocks, new Ids(clocks, new Random(seed)));
        this.watch = new Watch(this, coverage);
        this.remotes = List.of(Remote.Kind.values()).stream().map(this::remote).toList();
        for (Remote remote : remotes) channels.add(store.connect(SimulatedPlatform.name(remote)));
        this.person = new Person(this);
    }

    private Remote remote(Remote.Kind kind) {
        Remote remote = new Remote(kind, watch);
        remote.compares = bug != Bug.CONDITIONAL_WRITE_DROPPED;
        return remote;
    }

    boolean has(Bug which) {
        return bug == which;
    }

    int number() {
        return ++numbers;
    }

    Remote remoteOf(Delivery delivery) {
        return remotes.get(channels.indexOf(delivery.channel()));
    }

    Fate fate() {
        Fate next = fates.poll();
        return next == null ? Fate.FINE : next;
    }

    /** When a request gets there that is late: while it may still be waited for, or after. */
    long arrival() {
        return clocks.now + 1_000L * (5 + delay % 80);
    }

    Account account(Channel channel) {
        if (key == 1) throw new FailureException(new SecretFailure.NoPassphrase());
        if (key == 2) throw new FailureException(new SecretFailure.KeyGone("ring"));
        return new Account(channel, new Vault());
    }

    /** What lets us in; each write is a commit. */
    private final class Vault implements Credentials {
        @Override
        public @Nullable Secret get(String name) {
            String kept = vault.get(name);
            return kept == null ? null : Secret.of(kept);
        }

        @Override
        public void keep(String name, Secret secret) {
            processes.forEach(process -> process.seam(Seam.AFTER_COMMIT));
            vault.put(name, secret.expose());
        }
    }

    /** Time passes, and what was under way gets there. */
    void pass(long millis) {
        arrive(clocks.now + millis, true);
    }

    void sleep(long millis) {
        arrive(clocks.now + millis, false);
    }

    private void arrive(long until, boolean awake) {
        while (true) {
            Remote next = null;
            Late first = null;
            for (Remote remote : remotes) {
                for (Late late : remote.onTheWay) {
                    boolean sooner = first == null || late.at() < first.at();
                    if (late.at() > until || !sooner) continue;
                    first = late;
                    next = remote;
                }
            }
            if (next == null || first == null) break;
            go(Math.max(first.at(), clocks.now), awake);
            next.onTheWay.remove(first);
            watch.late = true;
            next.apply(first.request());
            watch.late = false;
        }
        go(until, awake);
    }

    private void go(long to, boolean awake) {
        if (awake) clocks.pass(to - clocks.now);
        else clocks.sleep(to - clocks.now);
    }

    /** The process died, and what was not on the disk is gone. */
    void crashed() {
        if (store instanceof MemoryOutbox memory) memory.crashed();
    }

    /** Something happens here, if its time has come. */
    void seam(Process process, Seam seam) {
        Command next = amid;
        if (next == null || --countdown > 0 || !fits(next, seam)) return;
        amid = null;
        if (next.op() == Command.Op.CRASH) throw new Process.Crash();
        if (next.op() == Command.Op.RUN) processes.get(process == processes.get(0) ? 1 : 0).run();
        else act(next);
    }

    /** A sender is overtaken only where the one who waits for its call to end knows of it. */
    private static boolean fits(Command next, Seam seam) {
        return switch (next.op()) {
            case RUN -> seam == Seam.BEFORE_COMMIT || seam == Seam.DURING_WRITE;
            case REMOTE -> seam == Seam.DURING_WRITE;
            case TICK, SLEEP, CLOCK, SERVER_CLOCK ->
                    seam == Seam.DURING_WRITE || seam == Seam.DURING_READ;
            default -> true;
        };
    }

    void execute(Command command) {
        act(command);
        watch.look();
    }

    private void act(Command command) {
        Command then = command.then();
        switch (command.op()) {
            case AMID -> {
                amid = then;
                countdown = command.a();
            }
            case RUN -> processes.get(command.a() % 2).run();
            case TICK -> pass(1_000L * command.a());
            case SLEEP -> sleep(60_000L * command.a());
            case CRASH -> dies(processes.get(command.a() % 2));
            case REBOOT -> {
                if (processes.stream().anyMatch(one -> one.running)) throw new Process.Crash();
                processes.forEach(Process::die);
                clocks.reboot();
            }
            case CLOCK -> clocks.set(1_000L * command.a());
            case SERVER_CLOCK -> {
                remotes.get(command.a() % 3).ahead += 1_000L * command.b();
                clocks.changes++;
            }
            case NET -> {
                delay = command.c();
                Fate fate = Fate.values()[command.a() % Fate.values().length];
                for (int i = 0; i < command.b(); i++) fates.add(fate);
            }
            case TOKEN -> remotes.get(0).accessOver = true;
            case LOCK -> key = command.a() % 3;
            default -> person.act(command);
        }
    }

    private static void dies(Process process) {
        if (!process.running) process.die();
    }

    /** All faults stop and time goes by until nothing moves any more. */
    void end() {
        amid = null;
        fates.clear();
        key = 0;
        store.pause(false);
        for (Id<Channel> channel : channels) store.hold(channel, false);
        Delivery stuck = null;
        for (int i = 0; i < 150; i++) {
            processes.get(0).run();
            watch.look();
            stuck = open();
            if (stuck == null) break;
            Instant next = store.nextDue();
            Duration wait = next == null ? Duration.ZERO : Duration.between(clocks.instant(), next);
            // What waits behind another one is not the next to move: wait longer and longer.
            long millis = Math.max(wait.toMillis(), 10_000L << Math.min(22, i / 4));
            sleep(Math.max(0, millis - 5_000));
            pass(5_000);
        }
        watch.end(stuck);
    }

    /** An earlier delivery of the same text there waits for a person, and this one behind it. */
    private static boolean asksBefore(Delivery asking, Delivery one) {
        return asking.state() == DeliveryState.NEEDS_USER
                && asking.variant().equals(one.variant())
                && asking.channel().equals(one.channel())
                && asking.id().compareTo(one.id()) < 0;
    }

    private @Nullable Delivery open() {
        List<Delivery> all = store.all();
        return all.stream()
                .filter(one -> !Watch.AT_REST.contains(one.state()))
                .filter(one -> all.stream().noneMatch(other -> asksBefore(other, one)))
                .min(Comparator.comparing(one -> Objects.toString(one.id())))
                .orElse(null);
    }
}
