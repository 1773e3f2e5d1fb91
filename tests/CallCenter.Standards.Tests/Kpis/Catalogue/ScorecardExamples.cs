using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Catalogue;

/// <summary>Each role's KPIs over the people it answers for (D2.1): facts of several kinds, grouped alike and merged.</summary>
public class ScorecardExamples
{
    [Fact]
    public void An_agent_is_assessed_by_own_contacts_ratings_reviews_and_complaints()
    {
        MeasureTotals totals = By(
                ContactRecord.Schema,
                "agent",
                Contact("li") with { Talk = Duration.FromSeconds(100), Need = "transaction", ResolvedAtFirstContact = true },
                Contact("li") with { Talk = Duration.FromSeconds(50), Need = "inquiry", ResolvedAtFirstContact = false },
                Contact("wang"))
            .Merge(By(SurveyResponse.Schema, "agent", new SurveyResponse { Time = ShippedKpis.Noon, Agent = "li", Csat = 5, Audience = SurveyAudience.Customer }))
            .Merge(By(StaffRecord.Schema, "agent", new StaffRecord { PeriodStart = ShippedKpis.Noon, Agent = "li", QualityReviews = 2, QualityPoints = 181 }))
            .Merge(By(ComplaintRecord.Schema, "agent", new ComplaintRecord { Received = ShippedKpis.Noon, Agent = "li", Timely = true, Satisfied = false }));

        ImmutableArray<KpiReport> cards = ShippedKpis.Evaluator.Scorecard("service-agent", totals);

        Assert.Equal(["li", "wang"], cards.Select(card => card.Group.Values[0]));
        Assert.Equal([2, 150, 1, 0.5, 90.5, 1, 1, 0], cards[0].Results.Select(result => result.Value));
        Assert.Equal([1, 0, 0, null, null, null, null, null], cards[1].Results.Select(result => result.Value));
    }

    [Fact]
    public void A_team_leader_is_assessed_by_the_teams_goals_climate_and_problems()
    {
        MeasureTotals totals = By(
                StaffRecord.Schema,
                "team",
                new StaffRecord { PeriodStart = ShippedKpis.Noon, Team = "cards", GoalsDue = 4, GoalsMet = 3, ProblemsFound = 2, ProblemsSolved = 1, ProblemFindingTime = Duration.FromHours(1) })
            .Merge(By(SurveyResponse.Schema, "team", new SurveyResponse { Time = ShippedKpis.Noon, Audience = SurveyAudience.Staff, Team = "cards", TeamClimate = 4 }));

        KpiReport card = Assert.Single(ShippedKpis.Evaluator.Scorecard("team-leader", totals));

        Assert.Equal([0.75, 4, 1800, 0.5], card.Results.Select(result => result.Value));
    }

    [Fact]
    public void A_service_manager_answers_for_each_team()
    {
        MeasureTotals totals = By(ContactRecord.Schema, "team", 100.Times(Contact("li")))
            .Merge(By(ComplaintRecord.Schema, "team", new ComplaintRecord { Received = ShippedKpis.Noon, Team = "cards", Escalated = true }))
            .Merge(By(WorkOrderRecord.Schema, "team", new WorkOrderRecord { Created = ShippedKpis.Noon, Team = "cards", Open = false, SpecialBusiness = true }))
            .Merge(By(SurveyResponse.Schema, "team", new SurveyResponse { Time = ShippedKpis.Noon, Audience = SurveyAudience.Staff, Team = "cards", Csat = 4 }))
            .Merge(By(
                StaffRecord.Schema,
                "team",
                new StaffRecord { PeriodStart = ShippedKpis.Noon, Team = "cards", Headcount = 20, Leavers = 1, TrainingDue = 10, TrainingCompleted = 9, AssessmentsTaken = 5, AssessmentsPassed = 4 }));

        KpiReport card = Assert.Single(ShippedKpis.Evaluator.Scorecard("service-manager", totals));

        Assert.Equal([null, null, 1, 0.9, 0.8, 0.01, 1, 1, 0.05], card.Results.Select(result => result.Value));
    }

    [Fact]
    public void The_general_manager_answers_for_the_whole_centre()
    {
        MeasureTotals totals = ShippedKpis.Totals(ContactRecord.Schema, Contact("li") with { Talk = Duration.FromSeconds(120), ResolvedAtFirstContact = true })
            .And(SurveyResponse.Schema, new SurveyResponse { Time = ShippedKpis.Noon, Csat = 2, Audience = SurveyAudience.Customer })
            .And(StaffRecord.Schema, new StaffRecord { PeriodStart = ShippedKpis.Noon, Headcount = 50, Leavers = 1, Budget = 200, Cost = 190, GoalsDue = 2, GoalsMet = 2 });

        KpiReport card = Assert.Single(ShippedKpis.Evaluator.Scorecard("general-manager", totals));

        Assert.Equal([0, 120, 1, 0.95, 0.02, 1], card.Results.Select(result => result.Value));
    }

    private static ContactRecord Contact(string agent) => new() { Arrival = ShippedKpis.Noon, Agent = agent, Team = "cards" };

    private static MeasureTotals By<T>(RecordSchema<T> schema, string dimension, params ReadOnlySpan<T> records)
    {
        MeasureAccumulator<T> accumulator = ShippedKpis.Evaluator.Accumulate(schema, Grouping.By(dimension));
        accumulator.AddRange(records);
        return accumulator.ToTotals();
    }
}
