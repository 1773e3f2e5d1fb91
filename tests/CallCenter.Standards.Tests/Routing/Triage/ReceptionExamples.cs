using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Triage;

/// <summary>How contacts are received (D3.1 step 5, D4), and where they wait.</summary>
public sealed class ReceptionExamples
{
    [Theory]
    [InlineData(Complexity.Simple, Channel.Phone, "self-service", 5)]
    [InlineData(Complexity.Simple, Channel.Ivr, "self-service", 5)]
    [InlineData(Complexity.Simple, Channel.App, "self-service", 5)]
    [InlineData(Complexity.Simple, Channel.Branch, "dedicated-window", 5)]
    [InlineData(Complexity.Complex, Channel.Branch, "expert-window", 15)]
    [InlineData(Complexity.Complex, Channel.Phone, "expert-window", 15)]
    [InlineData(Complexity.Complex, Channel.Video, "expert-window", 15)]
    [InlineData(Complexity.Complex, Channel.Chat, "appointment", 15)]
    [InlineData(Complexity.Complex, Channel.Sms, "appointment", 15)]
    [InlineData(Complexity.Ordinary, Channel.Phone, "agent", null)]
    public void Simple_business_takes_about_five_minutes_complex_about_fifteen(Complexity complexity, Channel channel, string reception, int? minutes)
    {
        TriageDecision decision = Triage(new Contact { Complexity = complexity, Channel = channel });

        Assert.Equal(reception, decision.Reception?.Code);
        Assert.Equal(minutes is { } number ? Duration.FromMinutes(number) : null, decision.Reception!.ExpectedTime);
        Assert.Equal(reception == "self-service", decision.IsDiverted);
    }

    [Fact]
    public void Only_simple_matters_are_diverted() => Assert.All(
        new[]
        {
            new Contact(), new Contact { Complexity = Complexity.Ordinary }, new Contact { Complexity = Complexity.Simple, Need = Need.Complaint }, new Contact { Complexity = Complexity.Simple, Need = Need.Emergency },
            new Contact { Complexity = Complexity.Simple, Urgency = Urgency.Emergency }, new Contact { Complexity = Complexity.Simple, SuspectedFraud = true }, new Contact { Complexity = Complexity.Simple, HandledBadly = true },
            new Contact { Complexity = Complexity.Simple, NeedsAssistance = true }, new Contact { Complexity = Complexity.Simple, RepeatContacts = 1 },
        },
        contact => Assert.Equal("agent", Triage(contact).Reception!.Code));

    [Theory]
    [InlineData(Channel.Phone, null, null, "phone-answer")]
    [InlineData(Channel.Chat, null, null, "chat-reply")]
    [InlineData(Channel.Ivr, null, null, "ivr-response")]
    [InlineData(Channel.Branch, null, null, "work-order")]
    [InlineData(Channel.Phone, Need.Complaint, null, "cn-complaint")]
    [InlineData(Channel.Chat, Need.Complaint, Complexity.Complex, "cn-complaint-complex")]
    public void What_is_promised_follows_need_and_channel(Channel channel, Need? need, Complexity? complexity, string policy) =>
        Assert.Equal(policy, Triage(new Contact { Channel = channel, Need = need, Complexity = complexity }).Policy);

    [Theory]
    [InlineData(Urgency.Emergency, null, "emergency", "emergency", 0)]
    [InlineData(null, Need.Emergency, "emergency", "emergency", 0)]
    [InlineData(Urgency.High, null, "high", "general", 1)]
    [InlineData(null, Need.Complaint, "high", "complaints", 1)]
    [InlineData(null, Need.Suggestion, "low", "general", 3)]
    [InlineData(Urgency.Low, Need.Inquiry, "low", "general", 3)]
    [InlineData(Urgency.Normal, Need.Inquiry, "normal", "general", 2)]
    public void Need_and_urgency_decide_priority_and_queue(Urgency? urgency, Need? need, string priority, string queue, int rank)
    {
        TriageDecision decision = Triage(new Contact { Urgency = urgency, Need = need });

        Assert.Equal((priority, queue, rank), (decision.Priority!.Code, decision.Queue!.Code, decision.PriorityRank));
    }

    [Fact]
    public void A_skill_asked_for_twice_counts_with_its_highest_level()
    {
        TriageDecision decision = Triage(new Contact
        {
            Need = Need.Complaint,
            Sentiment = Sentiment.Angry,
            Problem = ProblemType.OrdinaryComplaint,
            Complexity = Complexity.Complex,
            Channel = Channel.Chat,
            LifeEvent = true,
            NeedsAssistance = true,
        });

        Assert.Equal("complaint-handling 3, customer-care 2, general-service 3, written-service 1", decision.Skills.ToString());
    }

    private static TriageDecision Triage(Contact contact) => ShippedRouting.Evaluator.Triage(in contact);
}
