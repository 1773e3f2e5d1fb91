using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Who joins whoever answered first and stays responsible (D14: a fast internal support team).</summary>
/// <param name="Team">The department whose people join.</param>
/// <param name="Within">Within how long, above zero; null where the standard leaves it open.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SupportCall(Department Team, Duration? Within)
{
    /// <summary>The department whose people join.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public Department Team { get; init => field = Given.Value(value, nameof(Team)); } = Given.Value(Team);

    /// <summary>The team and the time, such as <c>fast-support within PT5M</c>.</summary>
    public override string ToString() => Within is { } time ? $"{Team} within {IsoDuration.Format(time)}" : Team.ToString();
}
