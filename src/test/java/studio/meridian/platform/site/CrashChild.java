package studio.meridian.platform.site;

import java.nio.file.Path;

/** The process that {@link CrashTest} kills: publishes and removes a few posts for ever. */
final class CrashChild {
    static final int POSTS = 3;

    private CrashChild() {}

    public static void main(String[] args) {
        TestSite site = new TestSite(Path.of(args[0]));
        say();
        for (int i = 0; i < 10_000; i++) {
            Draft post = post(i % POSTS);
            if (i / POSTS % 2 == 0) site.publish(post);
            else site.remove(post);
            say();
        }
    }

    static Draft post(int number) {
        return Draft.of("post-" + number)
                .text("Day " + number, "Words of day " + number + ".\n\n".repeat(40))
                .tags("tag-" + number)
                .at("2026-0" + (number + 1) + "-01T10:00:00Z");
    }

    private static void say() {
        System.out.println("step");
        System.out.flush();
    }
}
