using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards;

/// <summary>Who in a bank looked at a value that was assumed, and takes it as it is (D1).</summary>
/// <param name="Author">Who put it forward; never blank.</param>
/// <param name="Approver">Who approved it; never blank.</param>
/// <param name="On">The day.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Confirmation(string Author, string Approver, LocalDate On)
{
    /// <summary>One line: approver, author and day.</summary>
    public override string ToString() => $"{Approver} ({Author}), {NodaTime.Text.LocalDatePattern.Iso.Format(On)}";
}
