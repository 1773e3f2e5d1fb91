using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Routing.Assignment;

public sealed class AssignmentAllocationTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(70_000)]
    public void A_choice_does_not_allocate(int agents)
    {
        var centre = new Centre(agents);
        var index = new AgentIndex(centre.Agents(agents));
        (Assigner Assigner, AssignmentRequest Request)[] asked = [.. Enumerable.Range(0, 100).Select(_ => (Assigner.Compile(centre.Strategy()), centre.Request(agents)))];
        int found = 0;
        Assert.Equal(0, Allocation.Of(() =>
        {
            foreach ((Assigner assigner, AssignmentRequest request) in asked)
            {
                found += assigner.Choose(index, request, Centre.Now).Agent is null ? 0 : 1;
            }
        }));
        Assert.InRange(found, 1, int.MaxValue);
    }

    [Fact]
    public void A_change_of_an_agent_does_not_allocate()
    {
        var centre = new Centre(7);
        Agent[] agents = centre.Agents(300);
        Agent[] changed = [.. agents.Select(centre.Changed)];
        var index = new AgentIndex(agents);
        Assert.Equal(0, Allocation.Of(() =>
        {
            foreach (Agent agent in changed)
            {
                index.Put(agent);
            }

            foreach (Agent agent in agents)
            {
                index.Put(agent);
            }
        }));
    }
}
