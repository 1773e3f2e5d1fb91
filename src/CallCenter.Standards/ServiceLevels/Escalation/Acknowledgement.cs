using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Somebody has taken note of a step.</summary>
/// <param name="StepId">The identity of the due step, from <see cref="DueStep.Id"/>.</param>
/// <param name="At">When.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct Acknowledgement(string StepId, Instant At);
