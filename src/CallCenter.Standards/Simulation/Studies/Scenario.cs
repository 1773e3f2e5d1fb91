using System.Text.Json.Serialization;

namespace CallCenter.Standards.Simulation;

/// <summary>A centre as it could be, to be held against how it is: other agents, another roster, another strategy, another standard.</summary>
/// <param name="Name">What is otherwise, for people, such as "2 agents more".</param>
/// <param name="Centre">The centre; its sources are to have the codes that they have as it is, so that both meet the same chances.</param>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds a compiled centre; what leaves is how it compares.")]
public sealed record Scenario(LocalizedText Name, CentreSimulation Centre)
{
    /// <summary>What is otherwise, for people.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public LocalizedText Name { get; init => field = Given.Value(value, nameof(Name)); } = Given.Value(Name);

    /// <summary>The centre.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public CentreSimulation Centre { get; init => field = Given.Value(value, nameof(Centre)); } = Given.Value(Centre);
}
