using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>A part of a span of time, and the standard in force in it.</summary>
/// <param name="Standard">The standard; null where none is in force.</param>
/// <param name="Time">The part, from its start to before its end.</param>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds a compiled standard; what leaves are its Hash and the time.")]
public sealed record TimelinePeriod(TimelineStandard? Standard, Interval Time);
