using CallCenter.Standards.Book;
using CallCenter.Standards.Simulation;

namespace CallCenter.Standards.Tool.Simulating;

/// <summary>A centre and the standard that it is played through.</summary>
/// <param name="Model">The centre.</param>
/// <param name="Standard">The standard.</param>
internal sealed record PlayedCentre(SimulationModel Model, Standard Standard)
{
    public CentreSimulation Compile() => CentreSimulation.Compile(Model, Standard.Routing);
}

/// <summary>What is otherwise in a scenario.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Of">The centre with the change.</param>
internal sealed record Change(LocalizedText Name, Func<PlayedCentre, PlayedCentre> Of);
