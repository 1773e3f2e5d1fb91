using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Conformance;

/// <summary>
/// Cases of business time: <c>{ "cases": [ { "id", "timezone", "weekly", "holidays", "overrides", "breaks", "op": "add | subtract | between", "start", "amount", "expected" } ], "day_cases": [ … ] }</c>.
/// An <c>edge</c> other than <c>stay-at-edge</c> and each known <c>convention</c> is answered under the option of its name; a case of an unknown one is skipped.
/// </summary>
public sealed class BusinessTimeSuite : ISuite
{
    private const string StayAtEdge = "stay-at-edge";

    /// <inheritdoc/>
    public string Name => "business-time";

    /// <inheritdoc/>
    public IEnumerable<CaseResult> Run(IReadOnlyList<string> paths) => paths.SelectMany(Run);

    private static IEnumerable<CaseResult> Run(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("cases", out JsonElement cases) || cases.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException($"'{path}' has no array 'cases'.");
        }

        IEnumerable<CaseResult> results = cases.EnumerateArray().Select(Answer);
        if (document.RootElement.TryGetProperty("day_cases", out JsonElement dayCases))
        {
            results = results.Concat(dayCases.EnumerateArray().Select(BusinessDayCase.Answer));
        }

        return [.. results];
    }

    private static CaseResult Answer(JsonElement element)
    {
        var read = new CaseElement(element);
        string id = read.Text("id");
        string convention = read.OptionalText("convention") ?? "";
        bool isWallClock = convention == "wall-clock";
        if (convention is not ("" or "reversed=0" or "reversed=negative" or "zero=identity" or "wall-clock"))
        {
            return CaseResult.Skip(id, $"convention '{convention}'");
        }

        // On the wall clock an hour is an hour of local time: the same question in a zone without clock changes.
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[read.Text("timezone")];
        Instant Asked(Instant instant) => isWallClock ? instant.InZone(zone).LocalDateTime.InUtc().ToInstant() : instant;
        Instant? Told(Instant? instant) => isWallClock && instant is { } known ? known.InUtc().LocalDateTime.InZoneLeniently(zone).ToInstant() : instant;

        BusinessTimeline calendar = read.Calendar(isWallClock ? "UTC" : zone.Id);
        Instant start = Asked(read.Instant("start"));
        if (read.Text("op") == "between")
        {
            Duration between = calendar.Between(start, Asked(read.Instant("amount")));
            return CaseResult.Compare(id, Seconds(read.Seconds("expected")), Seconds(convention == "reversed=0" ? Duration.Max(between, Duration.Zero) : between));
        }

        Duration amount = read.Seconds("amount");
        EdgeRule edge = (read.OptionalText("edge") ?? StayAtEdge) == StayAtEdge ? EdgeRule.StayAtEdge : EdgeRule.MoveAcross;
        ZeroRule zero = convention == "zero=identity" ? ZeroRule.Identity : ZeroRule.OpenMoment;
        Instant? answer = read.Text("op") switch
        {
            "add" => calendar.Add(start, amount, edge, zero),
            "subtract" => calendar.Subtract(start, amount, edge, zero),
            string other => throw new FormatException($"Case '{id}' has an unknown operation '{other}'."),
        };
        return CaseResult.Compare(id, Spelled(read.OptionalInstant("expected")), Spelled(Told(answer)));
    }

    private static string Seconds(Duration duration) => ((decimal)duration.ToInt64Nanoseconds() / NodaConstants.NanosecondsPerSecond).ToString("0.#########", CultureInfo.InvariantCulture);

    private static string Spelled(Instant? instant) => instant is { } known ? InstantPattern.ExtendedIso.Format(known) : "never";
}
