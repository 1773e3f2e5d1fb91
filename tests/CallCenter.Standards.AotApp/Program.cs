// Shows that the library works when trimmed and compiled ahead of time: the shipped book loads, a KPI is computed, a broken book is told apart,
// a decision table answers and goes through DMN, a contact is scored and triaged, a case opens.
// With "cold-start" it tells what loading takes in a fresh process instead, with "cold-start areas" also what had to be compiled.
// Exit code 0 where every check holds, 1 otherwise.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CallCenter.Standards;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Workflows;
using NodaTime;

if (args is ["cold-start", ..])
{
    return ColdStart.Run(byArea: args is [_, "areas"]);
}

StandardBook book = StandardBook.Shipped;
Standard standard = book.Compile();
KpiEvaluator kpis = standard.Kpis;
Console.WriteLine($"{book}: {kpis.Kpis.Length} KPIs");

var contacts = kpis.Accumulate(ContactRecord.Schema, Grouping.By("team"));
for (int i = 0; i < 10; i++)
{
    contacts.Add(new ContactRecord
    {
        Team = i % 2 == 0 ? "day" : "night",
        Channel = "phone",
        Wait = Duration.FromSeconds(i * 5),
        Outcome = i < 8 ? ContactOutcome.Answered : ContactOutcome.Abandoned,
    });
}

KpiResult connectRate = kpis.Report(contacts.ToTotals())["connect-rate"];
Console.WriteLine(connectRate.Working());

string broken = book.ToJson().Replace("\"connect-rate\"", "\"Connect rate\"", StringComparison.Ordinal).Replace("\"percent\"", "\"percents\"", StringComparison.Ordinal);
bool isBook = StandardBook.TryParse(Encoding.UTF8.GetBytes(broken), out _, out ImmutableArray<Finding> findings);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a broken book: {findings.Length} findings"));

const string routing = """
    F,channel,wait,outcome,>queue
    ,phone,> PT60S,-,seniors
    ,phone,-,answered,voice
    """;
bool isTable = DecisionTableCsv.TryParse(routing, "routing", new LocalizedText(null, "Routing"), ContactRecord.Schema.Definition, out CompiledTable? table, out _);
Decision decision = table!.Bind(ContactRecord.Schema).Evaluate(new ContactRecord { Channel = "phone", Wait = Duration.FromSeconds(5), Outcome = ContactOutcome.Answered });
Console.WriteLine(decision.ToString());

var contact = new Contact { Channel = Channels.Phone, Need = Needs.Transaction, Amount = 80_000m, NewPayee = true, GuidedByOther = true };
RiskScore score = standard.Risk.Score("fraud", in contact);
TriageDecision triage = standard.Routing.Triage(in contact, score.Band.Code);
Console.WriteLine(score.ToString());
Console.WriteLine(triage.ToString());
Workflow service = standard.Workflows["service"];
var open = new CaseCommand { Id = "m-1", Code = CaseCommand.Open, At = Instant.FromUtc(2026, 3, 10, 1, 0), By = "ivr", Role = "system" };
CaseState state = service.Evolve(service.NewCase, service.For(WorkItem.Schema).Decide(service.NewCase, open, new WorkItem { Contact = contact }));

(string Name, bool Holds)[] checks =
[
    ("the shipped book has no findings", book.Validate().All(finding => finding.Severity == FindingSeverity.Information)),
    ("the connect rate is 80 %", connectRate.Value == 0.8),
    ("the broken book is told apart", !isBook && findings.Length > 1),
    ("the decision table answers", isTable && decision.Text("queue") == "voice"),
    ("the decision table has gaps", !TableAnalysis.Of(table).Gaps.IsEmpty),
    ("the decision table reads back from DMN", DmnModel.Parse(DmnModel.Write("routing", table)).Decisions.Length == 1),
    ("the contributions of a score sum to its total", score.Base + score.Contributions.Sum(contribution => contribution.Points) == score.Total),
    ("triage answers in every part", triage.IsComplete),
    ("a case of service opens", state.State == "queued"),
    ("the book reads back", StandardBook.Parse(book.ToJson()).ToJson() == book.ToJson()),
];
foreach ((string name, bool holds) in checks)
{
    Console.WriteLine($"{(holds ? "holds" : "FAILS")}: {name}");
}

return checks.All(check => check.Holds) ? 0 : 1;
