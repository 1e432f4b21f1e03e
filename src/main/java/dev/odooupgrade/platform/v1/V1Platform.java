package dev.odooupgrade.platform.v1;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.file.SourceGuard;
import dev.odooupgrade.transfer.https.HttpDownload;
import dev.odooupgrade.transfer.https.Upload;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

/** Speaks version 1 with the platform at one address, which {@link V1Platforms} found safe. */
record V1Platform(
    HttpService http, V1Wire wire, V1Links links, TransferEnvironment environment, V1Sftp sftp)
    implements UpgradePlatform {
  static final Abilities ABILITIES =
      new Abilities(
          EnumSet.allOf(OrderField.class),
          EnumSet.of(Transport.HTTPS, Transport.SFTP),
          EnumSet.of(Transport.HTTPS, Transport.SFTP),
          EnumSet.complementOf(EnumSet.of(Artifact.RESULT)),
          Set.of());

  @Override
  public Abilities abilities() {
    return ABILITIES;
  }

  @Override
  public Answer create(Order order, SshTrust ssh, TransferJournal journal)
      throws TroubleException, InterruptedException {
    HttpCall call =
        HttpCall.form(
            wire.at(V1Method.CREATE), V1Wire.form(order), false, V1Method.CREATE.ifLost());
    return V1Reading.created(http.sendOnce(call));
  }

  @Override
  public void download(RequestRef request, Fetching how, TransferContext context)
      throws TroubleException, InterruptedException {
    require(how.transport());
    if (how.transport() == Transport.SFTP) {
      sftp.download(request, how, context);
      return;
    }
    URI link = links.of(how.wanted().what(), how.answer());
    links.notice(link).ifPresent(context.journal()::noticed);
    HttpDownload.run(http, link, how.wanted(), context, environment);
  }

  @Override
  public Answer upload(RequestRef request, DumpFile dump, Sending how, TransferContext context)
      throws TroubleException, InterruptedException {
    require(how.transport());
    if (how.transport() == Transport.SFTP) {
      return sftp.upload(request, dump, how, context);
    }
    try (ActiveTransfer transfer = new ActiveTransfer(context, environment)) {
      Upload upload = new Upload(SourceGuard.ofFile(dump), transfer.sending(dump));
      HttpCall call =
          HttpCall.octets(
              wire.at(V1Method.UPLOAD, request), upload::body, V1Method.UPLOAD.ifLost(), upload);
      Answer answer = V1Reading.read(V1Method.UPLOAD, http.send(call));
      if (answer.verdict() == Verdict.ACCEPTED) {
        transfer.prove();
      }
      return answer;
    }
  }

  @Override
  public Answer process(RequestRef request) throws TroubleException, InterruptedException {
    return ask(V1Method.PROCESS, V1Wire.form(request), false);
  }

  @Override
  public Answer status(RequestRef request) throws TroubleException, InterruptedException {
    return ask(V1Method.STATUS, V1Wire.form(request), true);
  }

  @Override
  public Answer skipTest(RequestRef request) throws TroubleException, InterruptedException {
    HttpCall call =
        HttpCall.query(wire.at(V1Method.SKIP_TEST, request), V1Method.SKIP_TEST.ifLost());
    return V1Reading.read(V1Method.SKIP_TEST, http.send(call));
  }

  /** A person may ask for a transport that this platform does not offer. */
  private static void require(Transport transport) throws TroubleException {
    if (!ABILITIES.uploadTransports().contains(transport)) {
      throw V1Troubles.noSuchTransport(transport);
    }
  }

  private Answer ask(V1Method method, String form, boolean repeatable)
      throws TroubleException, InterruptedException {
    HttpCall call = HttpCall.form(wire.at(method), form, repeatable, method.ifLost());
    return V1Reading.read(method, http.send(call));
  }
}
