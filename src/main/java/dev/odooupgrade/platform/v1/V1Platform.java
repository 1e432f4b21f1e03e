package dev.odooupgrade.platform.v1;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
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
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.https.HttpDownload;
import dev.odooupgrade.transfer.https.Upload;
import dev.odooupgrade.transfer.sftp.SshEnvironment;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

/** Speaks version 1 with the platform at one address. */
public final class V1Platform implements UpgradePlatform {
  static final Abilities ABILITIES =
      new Abilities(
          EnumSet.allOf(OrderField.class),
          EnumSet.of(Transport.HTTPS, Transport.SFTP),
          EnumSet.of(Transport.HTTPS, Transport.SFTP),
          EnumSet.complementOf(EnumSet.of(Artifact.RESULT)),
          Set.of());

  private final HttpService http;
  private final V1Wire wire;
  private final V1Links links;
  private final TransferEnvironment environment;
  private final V1Sftp sftp;

  /** A platform at an address that is safe to speak to; {@link V1Platforms} makes sure of that. */
  V1Platform(
      HttpService http,
      PlatformAddress address,
      TransferEnvironment environment,
      SshEnvironment ssh) {
    this.http = http;
    this.wire = new V1Wire(address.url());
    this.links = new V1Links(address);
    this.environment = environment;
    this.sftp = new V1Sftp(http, wire, environment, ssh);
  }

  @Override
  public Abilities abilities() {
    return ABILITIES;
  }

  @Override
  public Answer create(Order order, SshTrust ssh, TransferJournal journal)
      throws TroubleException, InterruptedException {
    return ask(V1Method.CREATE, wire.create(), V1Wire.form(order), false);
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
    HttpDownload.run(http, link, how.wanted(), context, environment);
  }

  @Override
  public Answer upload(RequestRef request, DumpFile dump, Sending how, TransferContext context)
      throws TroubleException, InterruptedException {
    require(how.transport());
    if (how.transport() == Transport.SFTP) {
      return sftp.upload(request, dump, how, context);
    }
    Upload upload = Upload.of(dump, context, environment);
    HttpCall call =
        HttpCall.octets(wire.upload(request), upload::body, V1Method.UPLOAD.ifLost(), upload);
    return V1Reading.read(V1Method.UPLOAD, http.send(call));
  }

  @Override
  public Answer process(RequestRef request) throws TroubleException, InterruptedException {
    return ask(V1Method.PROCESS, wire.process(), V1Wire.form(request), false);
  }

  @Override
  public Answer status(RequestRef request) throws TroubleException, InterruptedException {
    return ask(V1Method.STATUS, wire.status(), V1Wire.form(request), true);
  }

  /** A person may ask for a transport that this platform does not offer. */
  private static void require(Transport transport) throws TroubleException {
    if (!ABILITIES.uploadTransports().contains(transport)) {
      throw V1Troubles.noSuchTransport(transport);
    }
  }

  private Answer ask(V1Method method, URI uri, String form, boolean repeatable)
      throws TroubleException, InterruptedException {
    return V1Reading.read(method, http.send(HttpCall.form(uri, form, repeatable, method.ifLost())));
  }
}
