using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using LiveDesk.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests.Telemetry;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Decisions_waits_agents_alarms_and_escalations_are_measured_by_kind_and_never_by_customer()
    {
        await using Desk desk = await Desk.OpenAsync();
        IMeterFactory own = desk.Services.GetRequiredService<IMeterFactory>();
        var measured = new ConcurrentBag<(string Name, double Value, string Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == DeskTelemetry.Name && ReferenceEquals(instrument.Meter.Scope, own))
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            measured.Add((instrument.Name, value, string.Join(",", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal))));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();

        await desk.AnsweredAsync("c-1", "ann", "complaint");
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent", """{"contact":{"need":"complaint","complexity":"ordinary"}}""")).Ok();
        await desk.CommandAsync("c-1", "register", "ann", "service-agent", Api.DeskJourneyTests.Registration);
        await desk.ContactAsync("c-2", command: "open-2");
        await desk.ContactAsync("c-2", command: "open-2");
        await desk.ContactAsync("c-2", command: "open-3");
        await desk.ContactAsync("c-3", "complaint");
        (await desk.CommandAsync("c-2", "abandon", "ivr", "system")).Ok();
        desk.Clock.Advance(Duration.FromMinutes(3));
        await Desk.UntilAsync(async () => (await desk.GetAsync("/alarms")).Json.AsArray().Count == 1, "the alarm is raised");
        desk.Clock.Advance(Duration.FromHours(4));
        await desk.UntilStepsAsync("c-1", 1);
        await Desk.UntilAsync(() => Task.FromResult(measured.Any(one => one.Name == "live_desk.messages")), "the message of the step is told");
        listener.RecordObservableInstruments();

        string[] seen = [.. measured.Select(one => $"{one.Name} {one.Tags}").Distinct()];
        Assert.All(
            (string[])
            [
                "live_desk.decision.duration live_desk.outcome=done,live_desk.stream.kind=case", "live_desk.decision.duration live_desk.outcome=repeated,live_desk.stream.kind=case",
                "live_desk.decision.duration live_desk.outcome=refused,live_desk.stream.kind=case", "live_desk.decision.duration live_desk.outcome=done,live_desk.stream.kind=alarm",
                "live_desk.contacts live_desk.outcome=answered,live_desk.queue=complaints", "live_desk.contacts live_desk.outcome=abandoned,live_desk.queue=general",
                "live_desk.alarms live_desk.alarm.answered=False", "live_desk.agents live_desk.agent.state=available", "live_desk.escalations live_desk.role=team-leader",
                "live_desk.messages live_desk.outcome=told,live_desk.topic=escalation",
            ],
            expected => Assert.True(seen.Contains(expected), $"'{expected}' is not among {string.Join("; ", seen)}"));
        Assert.Contains(("live_desk.contacts.waiting", 1, "live_desk.queue=complaints"), measured);
        Assert.Contains(("live_desk.contacts.longest_wait", (4 * 3600) + 180, "live_desk.queue=complaints"), measured);
        Assert.All(measured, one => Assert.DoesNotMatch("c-[123]|ann|李华|138|余额", one.Tags));
    }

    [Fact]
    public async Task A_trace_of_a_decision_has_its_outcome_and_reasons_and_nothing_of_the_customer()
    {
        var traced = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DeskTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = traced.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-13812345678", "ann");
        await desk.CommandAsync("c-13812345678", "register", "ann", "service-agent", Api.DeskJourneyTests.Registration);

        string[] seen = [.. traced.Select(one => $"{one.OperationName} {string.Join(",", one.TagObjects.Select(tag => $"{tag.Key}={(tag.Value is string[] many ? string.Join("+", many) : tag.Value)}"))}")];
        Assert.Contains("decide live_desk.stream.kind=case,live_desk.outcome=done", seen);
        Assert.Contains(seen, one => one.StartsWith("decide live_desk.stream.kind=case,live_desk.outcome=refused,live_desk.reasons=", StringComparison.Ordinal));
        Assert.All(seen, one => Assert.DoesNotMatch("138|李华|余额|\\bann\\b", one));
    }

    [Fact]
    public async Task What_is_measured_and_traced_goes_out_by_OTLP_where_an_address_is_set()
    {
        var received = new ConcurrentDictionary<string, string>();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication collector = builder.Build();
        collector.MapPost("/{**path}", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.AddOrUpdate(http.Request.Path, _ => Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
            return Results.Ok();
        });
        await collector.StartAsync();
        await using (Desk desk = await Desk.OpenAsync((TelemetrySetup.Endpoint, collector.Urls.First()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            await desk.AnsweredAsync("c-13812345678", "ann");
            (await desk.GetAsync("/cases/c-13812345678")).Ok();
        }

        // What has not gone out yet goes out when the host ends.
        Assert.Contains("live_desk.decision.duration", received["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", received["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("decide", received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("live-desk", received["/v1/traces"], StringComparison.Ordinal);
        Assert.Equal(["/v1/metrics", "/v1/traces"], received.Keys.Order(StringComparer.Ordinal));
        Assert.All(received.Values, sent => Assert.DoesNotContain("13812345678", sent, StringComparison.Ordinal));
    }
}
