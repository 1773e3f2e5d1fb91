using System.Text.Json.Serialization;

namespace CallCenter.Standards.Simulation;

/// <summary>How far a model is at most from what was measured, over all times: 0 for the same, 1 for all apart (Kolmogorov and Smirnov). The default value is no distance to nothing.</summary>
/// <param name="Distance">The greatest difference of the shares that stay within a time.</param>
/// <param name="Count">How many were measured.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct FitDistance(double Distance, long Count)
{
    /// <summary>The distance that a true model exceeds by chance in one of 20 logs, 1.358 / √n (Smirnov 1948). A model that was fitted to the same times comes nearer than a true one would, so that to be within it is no proof.</summary>
    public double Critical => Count > 0 ? 1.358 / Math.Sqrt(Count) : 1;

    /// <summary>Whether the model is refuted: further from what was measured than a true one is in 19 of 20 logs.</summary>
    public bool IsRefuted => Distance > Critical;
}
