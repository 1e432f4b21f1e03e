package dev.odooupgrade.platform.v1;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Order;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.http.HttpCall;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.TransferListener;
import dev.odooupgrade.transfer.Upload;
import java.net.URI;

/** Speaks version 1 with the platform at one address. */
public final class V1Platform implements UpgradePlatform {
  private final HttpService http;
  private final V1Wire wire;
  private final Upload.Tools tools;

  /** A platform at an address that is safe to speak to; {@link V1Platforms} makes sure of that. */
  V1Platform(HttpService http, URI address, Upload.Tools tools) {
    this.http = http;
    this.wire = new V1Wire(address);
    this.tools = tools;
  }

  @Override
  public Answer create(Order order) throws TroubleException, InterruptedException {
    return ask(V1Method.CREATE, wire.create(), V1Wire.form(order), false);
  }

  @Override
  public Answer upload(RequestRef request, DumpFile dump, TransferListener listener)
      throws TroubleException, InterruptedException {
    Upload upload = Upload.of(dump, listener, tools);
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

  private Answer ask(V1Method method, URI uri, String form, boolean repeatable)
      throws TroubleException, InterruptedException {
    return V1Reading.read(method, http.send(HttpCall.form(uri, form, repeatable, method.ifLost())));
  }
}
