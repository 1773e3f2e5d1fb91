using RulesEngine.Models;

namespace CallCenter.Standards.Benchmarks.Models;

/// <summary>The ten decisions in Microsoft RulesEngine: nine as parameters of the workflow, the last as a rule whose action gives the answer.</summary>
public sealed class MicrosoftDecisions
{
    private const string Workflow = "offer";
    private const string Last = "last";

    private readonly RulesEngine.RulesEngine engine = new(
    [
        new Workflow
        {
            WorkflowName = Workflow,
            GlobalParams =
            [
                Scoped("rate", "input1.Segment == \"private\" ? 2.9m : input1.Segment == \"affluent\" ? (input1.Amount >= 500000 ? 3.2m : 3.6m) : (input1.Amount >= 500000 ? 3.9m : 4.5m)"),
                Scoped("interest", "input1.Amount * rate / 100m"),
                Scoped("total", "input1.Amount + interest"),
                Scoped("monthly", "total / input1.Months"),
                Scoped("burden", "monthly / input1.Income"),
                Scoped("affordable", "burden < 0.4m"),
                Scoped("risk", "(burden >= 0.6m || input1.Complaints > 4) ? \"high\" : (burden >= 0.3m ? \"medium\" : \"low\")"),
                Scoped("priority", "input1.Segment == \"private\" ? 1 : (risk == \"high\" ? 2 : 3)"),
                Scoped("desk", "risk == \"high\" ? \"specialists\" : (priority == 1 ? \"bankers\" : (priority == 3 ? \"front\" : \"back\"))"),
            ],
            Rules =
            [
                new Rule
                {
                    RuleName = Last,
                    Expression = "true",
                    Actions = new RuleActions
                    {
                        OnSuccess = new ActionInfo
                        {
                            Name = "OutputExpression",
                            Context = new Dictionary<string, object> { ["expression"] = "new (desk as Desk, Math.Round(monthly, 2) as Monthly, affordable && risk != \"high\" as IsOffered)" },
                        },
                    },
                },
            ],
        },
    ]);

    public object Decide(Application application) => engine.ExecuteActionWorkflowAsync(Workflow, Last, [new RuleParameter("input1", application)]).AsTask().GetAwaiter().GetResult().Output;

    private static ScopedParam Scoped(string name, string expression) => new() { Name = name, Expression = expression };
}
