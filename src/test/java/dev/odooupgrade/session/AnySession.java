package dev.odooupgrade.session;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.Variable;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Label;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.SessionProgress;
import dev.odooupgrade.domain.session.SessionRequest;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.domain.transfer.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sessions for tests: one with every part filled, and arbitrary ones. */
final class AnySession {
  static final Instant EVENING = Instant.parse("2026-11-23T19:15:00.123456789Z");

  private AnySession() {}

  /** Every part of it is filled in. */
  static Session full(String id) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("id", "10534");
    answer.put("state", "progress");
    answer.put("key", "tr0ub4dor");
    answer.put("aim", "test");
    return Session.begun(new SessionId(id), EVENING, PlatformAddress.ODOO)
        .withLabel(new Label("Acme, trial", List.of("vip")))
        .withStage(Stage.RUNNING)
        .withDraft(
            new OrderDraft(
                "M123456-abcxyz",
                "john.doe@example.com",
                "17.0",
                "test",
                "été.dump",
                "Europe/Brussels"))
        .withDump(
            Optional.of(new DumpFile(Path.of("/srv/dump.sql.gz"), 42, EVENING, "plain SQL, gzip")))
        .withRequest(new RequestRef("10534", Secret.of("tr0ub4dor")))
        .withAnswer(new UpgradeRequest(answer))
        .withFailures(
            List.of(
                new Failure(
                    "TARGET:INVALID",
                    "No such target",
                    Optional.of("7.3"),
                    List.of("16.0", "17.0"))))
        .withSentBytes(42)
        .withTransfers(transfers())
        .remembering(EVENING, Happening.CREATED, "10534")
        .remembering(EVENING.plusSeconds(1), Happening.UPLOADED, "");
  }

  private static Transfers transfers() {
    Download download =
        Download.of(Artifact.UPGRADED, Path.of("/srv/upgraded.dump"), Optional.of(Transport.SFTP))
            .of(OptionalLong.of(99), Optional.of("\"99-1\""))
            .moved(7);
    return Transfers.NONE
        .by(Optional.of(Transport.SFTP))
        .with(
            new SshTrust(
                Optional.of(new SshIdentity.Made(Secret.of("-----BEGIN PRIVATE KEY-----"))),
                Optional.of(new HostKey("ssh-rsa", "AAAA"))))
        .at(Optional.of(new Checkpoint(41, 0xC0FFEEL)))
        .with(Download.of(Artifact.NOTES, Path.of("/srv/notes.html"), Optional.empty()))
        .with(download);
  }

  private static Arbitrary<Variable> variables() {
    return Arbitraries.strings().ofMaxLength(9).map(value -> new Variable("V", Secret.of(value)));
  }

  /** Sessions of all shapes, with text that no JSON writer likes. */
  static Arbitrary<Session> arbitrary() {
    Arbitrary<Session> begun =
        Combinators.combine(ids(), instants(), platforms(), Arbitraries.of(Stage.class))
            .as((id, at, platform, stage) -> Session.begun(id, at, platform).withStage(stage));
    Arbitrary<Label> labels =
        Combinators.combine(texts(), texts().list().ofMaxSize(2)).as(Label::new);
    Arbitrary<Session> local =
        Combinators.combine(
                begun,
                drafts(),
                dumps().optional(),
                variables().list().ofMaxSize(2),
                instants(),
                labels)
            .as(
                (session, draft, dump, variables, at, label) ->
                    session
                        .withDraft(draft)
                        .withDump(dump)
                        .withVariables(variables)
                        .at(at)
                        .withLabel(label));
    return Combinators.combine(
            local,
            requests().optional(),
            answers().optional(),
            failures().list().ofMaxSize(3),
            Arbitraries.longs().between(0, Long.MAX_VALUE),
            history().list().ofMaxSize(3))
        .as(AnySession::with);
  }

  private static Session with(
      Session session,
      Optional<RequestRef> request,
      Optional<UpgradeRequest> answer,
      List<Failure> failures,
      long sent,
      List<HistoryEntry> history) {
    return new Session(
        session.identity(),
        session.order(),
        new SessionRequest(request, answer, failures),
        new SessionProgress(session.stage(), sent, session.transfers(), history));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(12),
        Arbitraries.strings().withCharRange('\ud7f0', '\ue010').ofMaxLength(5),
        Arbitraries.of("", "\"\\\n\t\u0000\u2028", "\ud83d\ude00", "null", "日本"));
  }

  /** Jackson refuses half a character in a name, so no answer that was read holds one. */
  private static Arbitrary<String> names() {
    return texts().filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
  }

  private static Arbitrary<SessionId> ids() {
    return Arbitraries.strings()
        .alpha()
        .numeric()
        .ofMinLength(1)
        .ofMaxLength(64)
        .map(SessionId::new);
  }

  private static Arbitrary<Instant> instants() {
    return Combinators.combine(
            Arbitraries.longs().between(-70_000_000_000L, 300_000_000_000L),
            Arbitraries.integers().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  private static Arbitrary<PlatformAddress> platforms() {
    return Combinators.combine(
            Arbitraries.of(
                "https://upgrade.odoo.com", "http://127.0.0.1:8069", "https://[::1]:1/some/path"),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            texts().optional())
        .as(
            (url, sandbox, insecure, ca) ->
                new PlatformAddress(URI.create(url), sandbox, insecure, ca));
  }

  private static Arbitrary<OrderDraft> drafts() {
    return Combinators.combine(texts(), texts(), texts(), texts(), texts(), texts())
        .as(OrderDraft::new);
  }

  private static Arbitrary<DumpFile> dumps() {
    Arbitrary<Path> paths =
        Arbitraries.strings().withChars("ab ./\"\\'~%\n").ofMaxLength(20).map(Path::of);
    return Combinators.combine(
            paths,
            Arbitraries.longs().between(0, Long.MAX_VALUE),
            instants(),
            texts(),
            proofs().optional())
        .as(DumpFile::new);
  }

  private static Arbitrary<DumpProof> proofs() {
    return Combinators.combine(Arbitraries.of(DumpProof.Verdict.class), texts()).as(DumpProof::new);
  }

  private static Arbitrary<RequestRef> requests() {
    return Combinators.combine(texts(), texts())
        .as((id, key) -> new RequestRef(id, Secret.of(key)));
  }

  private static Arbitrary<UpgradeRequest> answers() {
    return Arbitraries.maps(names(), texts()).ofMaxSize(6).map(UpgradeRequest::new);
  }

  private static Arbitrary<Failure> failures() {
    return Combinators.combine(texts(), texts(), texts().optional(), texts().list().ofMaxSize(3))
        .as(Failure::new);
  }

  private static Arbitrary<HistoryEntry> history() {
    Arbitrary<Happening> happenings = Arbitraries.of(Happening.class);
    Arbitrary<HistoryEntry> words =
        Combinators.combine(instants(), happenings, texts())
            .as(
                (at, happening, text) ->
                    new HistoryEntry(
                        at, happening, happening.countsBytes() ? "no number: " + text : text));
    Arbitrary<HistoryEntry> counts =
        Combinators.combine(
                instants(),
                happenings.filter(Happening::countsBytes),
                Arbitraries.longs().greaterOrEqual(0))
            .as(
                (at, happening, bytes) ->
                    new HistoryEntry(at, happening, "", OptionalLong.of(bytes)));
    return Arbitraries.oneOf(words, counts);
  }
}
