using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>What can be said of the difference of two scores.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum MeasurementLevel
{
    /// <summary>Whether they are the same: classes without an order.</summary>
    Nominal,

    /// <summary>Which is higher: grades in words.</summary>
    Ordinal,

    /// <summary>How far apart they are: points.</summary>
    Interval,

    /// <summary>How far apart they are against their size: times, amounts; never negative.</summary>
    Ratio,
}
