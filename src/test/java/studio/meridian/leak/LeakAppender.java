package studio.meridian.leak;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;

/** Shows {@link LeakWatch} each line of the log, also those nobody reads. */
public final class LeakAppender extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
        String trace =
                event.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(event.getThrowableProxy());
        LeakWatch.WATCH.said(
                "log of " + event.getLoggerName(), event.getFormattedMessage() + "\n" + trace);
    }
}
