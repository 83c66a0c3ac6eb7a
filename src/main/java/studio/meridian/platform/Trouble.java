package studio.meridian.platform;

/** What went wrong between us and a platform, below anything it says itself. */
public enum Trouble {
    /** No name server knows the host, or there is no network. */
    NO_HOST,
    /** Nobody listens, or the way there is closed. */
    NO_CONNECTION,
    /** The certificate is not to be trusted. */
    UNTRUSTED,
    /** The certificate is not valid at the moment this computer takes for now. */
    OUT_OF_DATE,
    /** There is no common way to encrypt. */
    NO_ENCRYPTION,
    /** The address lies in a network the request has no business in. */
    FORBIDDEN_ADDRESS,
    /** Too many redirects, or one that leads where none may. */
    BAD_REDIRECT,
    /** It took too long. */
    TIMEOUT,
    /** The connection broke off. */
    BROKEN_OFF,
    /** The answer is larger than anything useful. */
    TOO_LARGE,
    /** The answer is not HTTP. */
    NOT_HTTP
}
