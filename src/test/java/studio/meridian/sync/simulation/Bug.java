package studio.meridian.sync.simulation;

/** Twelve ways to get it wrong, planted to see that the simulation finds each. */
enum Bug {
    ACK_BEFORE_COMMIT,
    NO_EPOCH_CHECK,
    READY_ON_RESTART,
    RE_RENDERED_REQUEST,
    RETRY_ON_503,
    FOLLOWED_301,
    WALL_CLOCK_ONLY,
    RESEND_WITHOUT_LOOK_UP,
    KEY_MADE_AT_SEND,
    REFRESH_TOKEN_USED_BEFORE_STORED,
    LATE_POLICY_IGNORED,
    CONDITIONAL_WRITE_DROPPED
}
