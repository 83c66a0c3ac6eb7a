package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.Credentials;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Step;
import studio.meridian.platform.Trouble;
import studio.meridian.safe.Secret;
import studio.meridian.sync.simulation.Process.Seam;
import studio.meridian.sync.simulation.Remote.Late;
import studio.meridian.sync.simulation.Remote.Reply;

/** The network between a process and a server: every call goes once, to a fate of its own. */
final class Wire {
    /** The longest call. */
    static final int PATIENCE = 60_000;

    /** What tokens begin with, to be looked for where they must not be. */
    static final String TOKEN = "SECRET-";

    private static final Reply NONE = new Reply(0, "", "");
    private static final int SOON = 150;

    private final Process process;
    private final World world;
    private final Remote remote;
    private int unkept = -1;
    private String shown = "";

    /**
     * What came back.
     *
     * @param left whether anything went out
     */
    record Answer(int status, Reply reply, boolean left) {}

    Wire(Process process, Remote remote) {
        this.process = process;
        this.world = process.world;
        this.remote = remote;
    }

    Answer write(Request request, byte[] bytes, Step step) {
        process.seam(Seam.BEFORE_CALL);
        world.watch.departs(process, bytes, step.name());
        if (remote.kind == Remote.Kind.PUT) {
            world.watch.admits(shown);
            if (remote.accessOver || !shown.equals(current())) {
                pass(Fate.FINE, Seam.DURING_READ);
                return new Answer(401, NONE, true);
            }
        }
        Fate fate = world.fate();
        if (fate == Fate.REFUSED) return new Answer(0, NONE, false);
        Reply reply = fate.reaches() ? remote.apply(request) : NONE;
        if (fate == Fate.LATE) remote.onTheWay.add(new Late(world.arrival(), request));
        pass(fate, Seam.DURING_WRITE);
        return new Answer(fate.status(reply.status()), reply, true);
    }

    /** Asks something that changes nothing; what became of the question. */
    Fate read() {
        process.seam(Seam.BEFORE_CALL);
        Fate fate = world.fate();
        if (fate != Fate.REFUSED) pass(fate, Seam.DURING_READ);
        return fate;
    }

    private void pass(Fate fate, Seam seam) {
        process.seam(seam);
        world.pass(fate.timesOut() ? PATIENCE : SOON);
        if (!fate.timesOut()) {
            long ahead = remote.ahead - world.clocks.wrong;
            process.heard.put(remote, new Process.Heard(ahead, world.clocks.changes));
        }
        process.seam(seam);
    }

    /**
     * Shows the token that was kept, or a new one; why that did not work, or null.
     *
     * @param refused one that was found to have run out, or empty
     */
    @Nullable PublishResult enter(Credentials credentials, String refused) {
        Secret kept = credentials.get("access");
        if (kept != null && !kept.expose().equals(refused)) {
            shown = kept.expose();
            return null;
        }
        Fate fate = read();
        if (fate == Fate.REFUSED || !(fate.reaches() || fate == Fate.MOVED)) return closed();
        // One that was given again, or none: the password opens a new session.
        remote.session++;
        remote.accessOver = false;
        if (fate != Fate.FINE && fate != Fate.MOVED) {
            remote.accessOver = true;
            return closed();
        }
        unkept = remote.session;
        shown = current();
        if (!world.has(Bug.REFRESH_TOKEN_USED_BEFORE_STORED)) settleTokens(credentials);
        return null;
    }

    private String current() {
        return TOKEN + "access-" + remote.session;
    }

    /** What was shown last. */
    String shown() {
        return shown;
    }

    private PublishResult closed() {
        String name = SimulatedPlatform.name(remote);
        return new PublishResult.NotSent(
                new PlatformFailure.Unreachable(name, Trouble.NO_CONNECTION), null);
    }

    /** Keeps what was given out. */
    void settleTokens(Credentials credentials) {
        if (unkept < 0) return;
        credentials.keep("refresh", Secret.of(TOKEN + "refresh-" + unkept));
        credentials.keep("access", Secret.of(TOKEN + "access-" + unkept));
        unkept = -1;
    }
}
