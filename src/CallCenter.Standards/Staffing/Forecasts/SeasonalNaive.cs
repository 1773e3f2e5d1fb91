using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>The last day that is alike, as it was: what every other method has to beat.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SeasonalNaive : ForecastMethod
{
    internal override DayVolume? Forecast(List<DayVolume> known, LocalDate date, DayKinds kinds) =>
        kinds.Alike(known, date).FirstOrDefault() is { } last ? new DayVolume(date, last.Counts) : null;
}
