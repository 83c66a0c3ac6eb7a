package studio.meridian.platform.site;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Sha256;
import studio.meridian.platform.Account;
import studio.meridian.platform.Capabilities;
import studio.meridian.platform.Capabilities.Ability;
import studio.meridian.platform.Capabilities.TextLimit;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Rule;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Reading;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.SignInForm;
import studio.meridian.platform.SignInForm.Field;
import studio.meridian.platform.SignInForm.Kind;
import studio.meridian.platform.Step;
import studio.meridian.platform.site.catalog.Addresses;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.picture.AssetFolder;
import studio.meridian.platform.site.release.Manifest;
import studio.meridian.platform.site.release.SiteFolder;
import studio.meridian.platform.site.request.SiteSettings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Publishes to a static web site in a folder; needs no account and no network. The site is printed
 * whole from the frozen publications that are kept beside it, and changes in one step.
 */
public final class SiteAdapter implements Platform {
    /** What channels call it. */
    public static final String NAME = "site";

    private static final Logger LOG = LoggerFactory.getLogger(SiteAdapter.class);

    private final Printer printer = new Printer();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                TextLimit.NONE,
                Ability.EDITS,
                Ability.DELETES,
                Ability.LANGUAGES,
                Ability.MEDIA,
                Ability.TITLES,
                Ability.READS_BACK);
    }

    /** What is written to a folder is there when the call returns, or never. */
    @Override
    public Duration settles() {
        return Duration.ZERO;
    }

    @Override
    public SignInForm form() {
        return new SignInForm(
                "Site",
                List.of(
                        Field.needed("folder", Kind.FOLDER),
                        Field.optional("base-url", Kind.ADDRESS),
                        Field.optional("title", Kind.TEXT),
                        Field.optional("description", Kind.TEXT)),
                "");
    }

    @Override
    public SignIn signIn(Account account) {
        try {
            SiteSettings settings = SiteSettings.of(account.channel());
            SiteFolder.shown(settings.folder());
            return new SignIn.Welcome(settings.folder().toString(), Map.of());
        } catch (FailureException e) {
            if (e.failure() instanceof PlatformFailure failure) return new SignIn.Refused(failure);
            throw e;
        } catch (IOException e) {
            String folder = account.channel().settings().getOrDefault("folder", "");
            return new SignIn.Refused(
                    new PlatformFailure.FolderRefused(folder, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public List<Step> steps(Publication publication) {
        return List.of(new Step("publish", publication.delivery()));
    }

    @Override
    public byte[] freeze(Publication publication, Step step, Map<String, Done> earlier) {
        return publication.bytes();
    }

    @Override
    public Preflight preflight(Publication publication, Channel channel, Map<String, Long> sizes) {
        List<Remark> remarks = new ArrayList<>();
        try {
            SiteSettings.of(channel);
        } catch (FailureException e) {
            String setting =
                    e.failure() instanceof PlatformFailure.NotConfigured wrong
                            ? wrong.setting()
                            : "";
            remarks.add(new Remark(Rule.NOT_SET, Map.of("setting", setting)));
        }
        List<MediaFile> shown = new ArrayList<>();
        for (MediaFile file : publication.media()) {
            if (AssetFolder.takes(file)) {
                shown.add(file);
                continue;
            }
            boolean picture = file.mediaType().startsWith("image/");
            Rule rule = picture ? Rule.PICTURE_LEFT_OUT : Rule.FILE_LEFT_OUT;
            remarks.add(Remark.of(rule, file, Map.of()));
        }
        return Preflight.article(publication, shown, remarks);
    }

    @Override
    public PublishResult send(Account account, Step step, byte[] request, MediaSource media) {
        Channel channel = account.channel();
        String folder = channel.settings().getOrDefault("folder", "");
        try {
            SiteSettings settings = SiteSettings.of(channel);
            folder = settings.folder().toString();
            return publish(settings, request, media);
        } catch (FailureException e) {
            if (e.failure() instanceof PlatformFailure failure) {
                return new PublishResult.Rejected(failure);
            }
            throw e;
        } catch (IOException e) {
            // Readers get a new site by the very last step; until then nothing has changed.
            LOG.info("the site was not written", e);
            String detail = e.getMessage() == null ? e.toString() : e.getMessage();
            return new PublishResult.NotSent(
                    new PlatformFailure.FolderRefused(folder, detail), null);
        }
    }

    private PublishResult publish(SiteSettings settings, byte[] request, MediaSource media)
            throws IOException {
        Publication post = Publication.read(request);
        try (SiteFolder folder = SiteFolder.open(settings.folder())) {
            AssetFolder assets = new AssetFolder(folder.media());
            for (MediaFile one : post.media()) assets.keep(one, media);
            Manifest before = folder.shown();
            Map<String, String> kept = new HashMap<>(before.posts());
            if (post.kind() == Delivery.Kind.DELETE) kept.remove(post.key());
            else kept.put(post.key(), folder.keep(request));
            Map<String, Publication> posts = new LinkedHashMap<>();
            for (String sha : kept.values()) {
                Publication one = Publication.read(folder.kept(sha));
                posts.put(one.key(), one);
            }
            Map<String, String> slugs = Addresses.assign(posts.values(), before.slugs());
            folder.show(
                    before.with(kept, slugs),
                    printer.print(settings, posts.values(), slugs, assets));
            tidy(folder, assets, posts);
            return done(settings, post, slugs.get(post.key()), request);
        }
    }

    /** What could not be cleared away today is tomorrow's. */
    private static void tidy(
            SiteFolder folder, AssetFolder assets, Map<String, Publication> posts) {
        try {
            folder.sweep();
            assets.keepOnly(Printer.digests(posts.values()));
        } catch (IOException e) {
            LOG.warn("the site's folder was not tidied", e);
        }
    }

    private static PublishResult done(
            SiteSettings settings, Publication post, @Nullable String slug, byte[] request) {
        String revision = Sha256.of(request);
        if (slug == null) return arrived(post, revision, "");
        String path = post.locale() + "/" + slug + "/";
        String address =
                settings.hasAddress()
                        ? Links.from(settings, "").absolute(path)
                        : page(settings.folder(), path);
        return arrived(post, revision, address);
    }

    private static PublishResult arrived(Publication post, String revision, String address) {
        return new PublishResult.Arrived(new Done(post.key(), revision, address));
    }

    private static String page(Path folder, String path) {
        return folder.resolve("public").resolve(path).resolve("index.html").toUri().toString();
    }

    @Override
    public LookUp lookUp(Account account, Step step, byte[] request) {
        Channel channel = account.channel();
        try {
            Publication post = Publication.read(request);
            Manifest shown = SiteFolder.shown(SiteSettings.of(channel).folder());
            String there = shown.posts().get(post.key());
            String meant = Sha256.of(request);
            boolean done =
                    post.kind() == Delivery.Kind.DELETE
                            ? there == null
                            : Objects.equals(there, meant);
            return done ? new LookUp.Found(new Done(post.key(), meant, "")) : new LookUp.Absent();
        } catch (FailureException e) {
            if (e.failure() instanceof PlatformFailure failure) {
                return new LookUp.CannotTell(failure);
            }
            throw e;
        } catch (IOException e) {
            String folder = channel.settings().getOrDefault("folder", "");
            return new LookUp.CannotTell(
                    new PlatformFailure.FolderRefused(folder, String.valueOf(e.getMessage())));
        }
    }

    /** The publications are kept as they were sent, so what is shown is read from them. */
    @Override
    public Reading read(Account account, Publication left) {
        String name = account.channel().settings().getOrDefault("folder", "");
        try {
            SiteFolder folder = SiteFolder.open(SiteSettings.of(account.channel()).folder());
            try (folder) {
                String there = folder.shown().posts().get(left.key());
                if (there == null) return new Reading.Gone();
                Publication post = Publication.read(folder.kept(there));
                return new Reading.Text(
                        post.title(), post.summary(), post.body(), there, "", null, true);
            }
        } catch (FailureException e) {
            if (e.failure() instanceof PlatformFailure failure) {
                return new Reading.CannotTell(failure);
            }
            throw e;
        } catch (IOException e) {
            return new Reading.NotNow(
                    new PlatformFailure.FolderRefused(name, String.valueOf(e.getMessage())));
        }
    }
}
