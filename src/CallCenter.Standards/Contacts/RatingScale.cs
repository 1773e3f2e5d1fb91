using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>What a rating says, and with it the scale it is given on: a 5 of satisfaction and a 5 of recommendation are not the same answer.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RatingScale
{
    /// <summary>Satisfaction (CSAT), 1 very dissatisfied to 5 very satisfied (D8, D10).</summary>
    Csat,

    /// <summary>Readiness to recommend (NPS), 0 not at all to 10 certainly (D3.4).</summary>
    Nps,

    /// <summary>Customer effort (CES): agreement that it was made easy, 1 not at all to 7 fully.</summary>
    Ces,

    /// <summary>The agent's attitude, 1 bad to 5 excellent (D8).</summary>
    Attitude,

    /// <summary>The climate in the team as its staff feel it, 1 bad to 5 excellent (D2.1).</summary>
    TeamClimate,
}
