using NodaTime;

namespace CallCenter.Standards.Benchmarks.Decisions;

/// <summary>What a routing table decides on: three fields for narrow tables, seven more for wide ones.</summary>
public readonly record struct Call(string Topic, long Level, Duration Wait, string Region, string Language, long Amount, bool Verified, long Repeats, string Segment, Duration Age)
{
    /// <summary>The fields by name.</summary>
    public static RecordSchema<Call> Schema { get; } = RecordSchema.Create<Call>("call")
        .WithText("topic", static (in Call call) => call.Topic)
        .WithNumber("level", Dimension.Count, static (in Call call) => call.Level)
        .WithDuration("wait", static (in Call call) => call.Wait)
        .WithText("region", static (in Call call) => call.Region)
        .WithText("language", static (in Call call) => call.Language)
        .WithNumber("amount", Dimension.Money, static (in Call call) => call.Amount)
        .WithFlag("verified", static (in Call call) => call.Verified)
        .WithNumber("repeats", Dimension.Count, static (in Call call) => call.Repeats)
        .WithText("segment", static (in Call call) => call.Segment)
        .WithDuration("age", static (in Call call) => call.Age);
}
