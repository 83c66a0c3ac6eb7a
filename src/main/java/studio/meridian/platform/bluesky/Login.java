package studio.meridian.platform.bluesky;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.Account;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.http.Exchange;
import studio.meridian.safe.Secret;

import java.time.InstantSource;
import java.util.Objects;

/**
 * Gets an account in. A session is made with the password once (a server allows 30 in five minutes)
 * and renewed from then on; each new pair of tokens is kept before it is used. One at a time.
 */
final class Login {
    /** What came of it. */
    sealed interface Entry {
        /**
         * Writes are let in.
         *
         * @param did the account
         * @param access what lets them in
         */
        record In(String did, Secret access) implements Entry {}

        /** They are not, and nothing was written. */
        record Out(PublishResult result, PlatformFailure failure, boolean passing)
                implements Entry {}
    }

    private final Pds pds;
    private final Verdict verdict;
    private final InstantSource clock;

    Login(Pds pds, Verdict verdict, InstantSource clock) {
        this.pds = pds;
        this.verdict = verdict;
        this.clock = clock;
    }

    /** With what was kept, if it still serves. */
    synchronized Entry enter(Account account) {
        Tokens kept = kept(account);
        if (kept == null) return create(account);
        if (kept.isFresh(pds.session().clock().theirs(clock.instant()))) return in(kept);
        return renew(account, kept);
    }

    /**
     * After the server called a token stale that looked fresh. Who finds that another was faster
     * takes what that one got.
     */
    synchronized Entry again(Account account, Entry.In stale) {
        Tokens kept = kept(account);
        if (kept == null) return create(account);
        return kept.access().equals(stale.access()) ? renew(account, kept) : in(kept);
    }

    /** With the password, to try it. */
    synchronized Entry create(Account account) {
        String name = account.channel().settings().getOrDefault("account", "").strip();
        Secret password = account.credentials().get("password");
        if (name.isEmpty()) return unset(account, "account");
        if (password == null || password.isEmpty()) return unset(account, "password");
        String identifier = name.startsWith("@") ? name.substring(1) : name;
        return taken(account, pds.createSession(identifier, password));
    }

    private Entry renew(Account account, Tokens kept) {
        Exchange exchange = pds.refreshSession(kept.refresh());
        if (exchange instanceof Exchange.Answered answer) {
            Meaning meaning = Verdict.meaning(answer);
            boolean over = meaning == Meaning.STALE || meaning == Meaning.SIGN_IN;
            if (over) return create(account);
        }
        return taken(account, exchange);
    }

    private Entry taken(Account account, Exchange exchange) {
        if (exchange instanceof Exchange.Answered answer
                && Verdict.meaning(answer) == Meaning.DONE) {
            Tokens tokens = Tokens.given(answer);
            if (tokens == null) return out(verdict.refused(Refusal.OTHER_PLATFORM, ""), false);
            tokens.keep(account.credentials());
            boolean active = answer.json().path("active").asBoolean(true);
            String status = answer.json().path("status").asString("");
            return active ? in(tokens) : out(verdict.refused(Refusal.NO_RIGHT, status), false);
        }
        boolean passing = Verdict.isPassing(exchange) && !isStale(exchange);
        return out(verdict.failure(exchange), passing);
    }

    /** A password cannot run out; a server that says so will say it again. */
    private static boolean isStale(Exchange exchange) {
        return exchange instanceof Exchange.Answered answer
                && Verdict.meaning(answer) == Meaning.STALE;
    }

    private Entry in(Tokens tokens) {
        pds.admit(tokens.access());
        return new Entry.In(tokens.did(), tokens.access());
    }

    private Entry out(PlatformFailure failure, boolean passing) {
        PublishResult result =
                passing
                        ? new PublishResult.NotSent(failure, verdict.pause())
                        : new PublishResult.Rejected(failure);
        return new Entry.Out(result, failure, passing);
    }

    private Entry unset(Account account, String setting) {
        return out(new PlatformFailure.NotConfigured(account.channel().name(), setting), false);
    }

    /** Tokens of the account the channel is about; those of an earlier one are nobody's. */
    private static @Nullable Tokens kept(Account account) {
        Tokens kept = Tokens.kept(account.credentials());
        String did = account.channel().settings().get("did");
        boolean other = kept != null && did != null && !Objects.equals(did, kept.did());
        return other ? null : kept;
    }
}
