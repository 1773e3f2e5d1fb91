using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>How much of an agent's contacts in a stratum a sample took.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Stratum">The stratum.</param>
/// <param name="Population">How many contacts there were.</param>
/// <param name="Taken">How many were taken.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct AgentSample(string Agent, string Stratum, int Population, int Taken);
