using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>Why times cannot be right, so that they count in no figure.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TimeFault
{
    /// <summary>The stages that follow one another take longer together than the contact.</summary>
    StagesExceedWhole,

    /// <summary>Holds take longer than the contact.</summary>
    HoldExceedsWhole,

    /// <summary>The standard knows no such channel.</summary>
    UnknownChannel,

    /// <summary>The standard knows no such type of business.</summary>
    UnknownBusiness,

    /// <summary>The business ends before it starts.</summary>
    EndsBeforeStart,

    /// <summary>The business starts, or ends, after the instant that it is read at.</summary>
    NotYet,

    /// <summary>A stage takes a negative time, or more than 29,000 years.</summary>
    OutOfRange,
}
