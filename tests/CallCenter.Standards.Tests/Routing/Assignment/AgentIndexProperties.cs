using CallCenter.Standards.Routing;
using FsCheck;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>The index against a plain scan, over centres of every size, before and after agents change, come and go.</summary>
public sealed class AgentIndexProperties
{
    [Property(MaxTest = 1_500)]
    public void The_index_chooses_whom_a_plain_scan_chooses(DoNotSize<int> seed)
    {
        var centre = new Centre(seed.Item);
        Agent[] agents = centre.Agents(centre.Next(300));
        CheckChoices(centre, new AgentIndex(agents), agents, requests: 5);
    }

    [Property(MaxTest = 300)]
    public void It_does_so_after_agents_changed_came_and_left(DoNotSize<int> seed)
    {
        var centre = new Centre(seed.Item);
        var agents = centre.Agents(centre.Next(100)).ToDictionary(agent => agent.Code, StringComparer.Ordinal);
        var index = new AgentIndex(agents.Values);
        for (int round = 0; round < 6; round++)
        {
            for (int change = centre.Next(80); change > 0; change--)
            {
                string code = Centre.CodeOf(centre.Next(400));
                if (centre.Next(4) == 0)
                {
                    Assert.Equal(agents.Remove(code), index.Remove(code));
                }
                else
                {
                    agents[code] = agents.TryGetValue(code, out Agent? known) ? centre.Changed(known) : centre.Agent(code);
                    index.Put(agents[code]);
                }
            }

            Assert.Equal(agents.Values.OrderBy(agent => agent.Code, StringComparer.Ordinal), index.Agents);
            Assert.Equal(agents.Count, index.Count);
            CheckChoices(centre, index, agents.Values, requests: 5);
        }
    }

    [Property(MaxTest = 200)]
    public void The_order_in_which_agents_are_put_changes_nothing(DoNotSize<int> seed)
    {
        var centre = new Centre(seed.Item);
        Agent[] agents = centre.Agents(1 + centre.Next(150));
        var atOnce = new AgentIndex(agents);
        var oneByOne = new AgentIndex();
        new Random(seed.Item).Shuffle(agents);
        Array.ForEach(agents, oneByOne.Put);
        for (int i = 0; i < 5; i++)
        {
            var assigner = Assigner.Compile(centre.Strategy());
            AssignmentRequest request = centre.Request(agents.Length);
            Assert.Equal(assigner.Choose(atOnce, request, Centre.Now), assigner.Choose(oneByOne, request, Centre.Now));
        }
    }

    [Property(MaxTest = 500)]
    public void Explanations_agree_with_choices_and_rank_as_a_plain_scan_does(DoNotSize<int> seed)
    {
        var centre = new Centre(seed.Item);
        Agent[] agents = [.. centre.Agents(centre.Next(60)).Select(agent => agent.IdleSince <= Centre.Now ? agent : agent with { IdleSince = Centre.Now })];
        AssignmentStrategy strategy = centre.Strategy();
        AssignmentRequest request = centre.Request(agents.Length);
        var assigner = Assigner.Compile(strategy);
        AssignmentExplanation explanation = assigner.Explain(agents, request, Centre.Now);
        Assert.Equal(assigner.Choose(new AgentIndex(agents), request, Centre.Now), explanation.Choice);
        Assert.Equal(PlainScan.InOrder(agents, request, strategy), explanation.Ranked.Select(ranked => ranked.Agent));
        Assert.All(explanation.Refused, refused => Assert.NotEmpty(refused.Refusals));
        Assert.Equal(agents.Where(agent => !PlainScan.IsEligible(agent, request, strategy)).OrderBy(agent => agent.Code, StringComparer.Ordinal), explanation.Refused.Select(refused => refused.Agent));
        Assert.All(
            explanation.Ranked.Zip(explanation.Ranked.Skip(1)),
            pair => Assert.True(Enumerable.Range(0, strategy.Steps.Length).Select(step => pair.First.Scores[step].CompareTo(pair.Second.Scores[step])).FirstOrDefault(order => order != 0) >= 0));
    }

    private static void CheckChoices(Centre centre, AgentIndex index, IReadOnlyCollection<Agent> agents, int requests)
    {
        for (int i = 0; i < requests; i++)
        {
            AssignmentStrategy strategy = centre.Strategy();
            AssignmentRequest request = centre.Request(agents.Count);
            AssignmentChoice choice = Assigner.Compile(strategy).Choose(index, request, Centre.Now);
            Assert.Equal(PlainScan.Choose(agents, request, strategy), choice.Agent);
            Assert.Equal(PlainScan.Ring(request, strategy), choice.Ring);
        }
    }
}
