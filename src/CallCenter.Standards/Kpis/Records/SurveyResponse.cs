using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>One answered survey of a customer or of a member of staff (D3.4, D6, D8); a question that was not asked or not answered is null.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SurveyResponse
{
    /// <summary>When it was answered.</summary>
    public required Instant Time { get; init; }

    /// <summary>Who was asked.</summary>
    public required SurveyAudience Audience { get; init => field = Given.Member(value); }

    /// <summary>The channel of the service that was rated (D1).</summary>
    public string? Channel { get; init; }

    /// <summary>The customer's need (D1).</summary>
    public string? Need { get; init; }

    /// <summary>The customer's class.</summary>
    public string? Segment { get; init; }

    /// <summary>The team that was rated, or that the member of staff belongs to.</summary>
    public string? Team { get; init; }

    /// <summary>The agent who was rated.</summary>
    public string? Agent { get; init; }

    /// <summary>Satisfaction (CSAT), 1 very dissatisfied to 5 very satisfied (D8, D10).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside its scale, as for every answer.</exception>
    public int? Csat { get; init => field = Rating.Within(value, RatingScale.Csat); }

    /// <summary>Readiness to recommend (NPS), 0 not at all to 10 certainly; 9 and 10 promote, 0 to 6 detract (D3.4).</summary>
    public int? Nps { get; init => field = Rating.Within(value, RatingScale.Nps); }

    /// <summary>Customer effort (CES): agreement that it was made easy, 1 not at all to 7 fully.</summary>
    public int? Ces { get; init => field = Rating.Within(value, RatingScale.Ces); }

    /// <summary>The agent's attitude, 1 bad to 5 excellent (D8).</summary>
    public int? Attitude { get; init => field = Rating.Within(value, RatingScale.Attitude); }

    /// <summary>The climate in the team as its staff feel it, 1 bad to 5 excellent (D2.1).</summary>
    public int? TeamClimate { get; init => field = Rating.Within(value, RatingScale.TeamClimate); }

    /// <summary>What was said beside the scales, in the words given (D6).</summary>
    public string? Comment { get; init; }

    /// <summary>The class of the problem that the customer speaks of, one of those of the standard's surveys (D8).</summary>
    public string? Category { get; init; }

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<SurveyResponse> Schema { get; } = RecordSchema.Create<SurveyResponse>("survey")
        .WithInstant("time", static (in r) => r.Time)
        .WithCode<SurveyAudience>("audience", static (in r) => (int)r.Audience)
        .WithText("channel", static (in r) => r.Channel)
        .WithText("need", static (in r) => r.Need)
        .WithText("segment", static (in r) => r.Segment)
        .WithText("team", static (in r) => r.Team)
        .WithText("agent", static (in r) => r.Agent)
        .WithNumber("csat", Dimension.Score, static (in r) => r.Csat)
        .WithNumber("nps", Dimension.Score, static (in r) => r.Nps)
        .WithNumber("ces", Dimension.Score, static (in r) => r.Ces)
        .WithNumber("attitude", Dimension.Score, static (in r) => r.Attitude)
        .WithNumber("team-climate", Dimension.Score, static (in r) => r.TeamClimate)
        .WithText("comment", static (in r) => r.Comment)
        .WithText("category", static (in r) => r.Category)
        .WithClass("comment", DataClass.Personal, DataMask.Text);
}
