using CallCenter.Standards.Logs;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Tests.Callbacks;
using CallCenter.Standards.Tests.Compliance;
using CallCenter.Standards.Tests.Fuzzing.Targets;
using CallCenter.Standards.Tests.Improvement;
using CallCenter.Standards.Tests.Organization;
using CallCenter.Standards.Tests.Quality;
using CallCenter.Standards.Tests.Risk;
using CallCenter.Standards.Tests.Routing;
using CallCenter.Standards.Tests.ServiceLevels;
using CallCenter.Standards.Tests.Surveys;
using CallCenter.Standards.Tests.Training;
using CallCenter.Standards.Tests.Workflows;

namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>All that reads what comes from outside.</summary>
internal static class FuzzTargets
{
    public static FuzzTarget[] All { get; } =
    [
        new ConditionTarget(), new FormulaTarget(), new FeelTarget(), new CsvTableTarget(), new DmnTableTarget(), new DmnModelTarget(), new EventLogTarget(), new StateTarget(), new StandingStateTarget(), new TotalsTarget(), new MaskTarget(), new HolidayTarget(),
        .. Newest(),
        new LogTarget("queue-log", "asterisk/queue_log", new QueueLogReader(), ["|", "\n", "\r\n", "NONE", "ENTERQUEUE", "CONNECT", "COMPLETEAGENT", "ABANDON", "ATTENDEDTRANSFER", "PAUSE", "1772499605|c|q|a|CONNECT|1"]),
        new LogTarget("connect-records", "amazon-connect/contact-records.jsonl", new ConnectReader(), Json),
        new LogTarget("genesys", "genesys/conversations.json", new GenesysReader(), Json),
        new LogTarget("ticket-events", "zendesk/ticket-events.json", new ZendeskReader(), Json),
        new OverlayTarget(),
        new BookTarget("kpis", ExampleBook.Json),
        new BookTarget("service-levels", ServiceLevelBook.Json),
        new BookTarget("organization", OrganizationBook.Json),
        new BookTarget("workflows", WorkflowBook.Json),
        new BookTarget("routing", RoutingBook.Json),
        new BookTarget("risk", RiskBook.Json),
        new BookTarget("quality", QualityBook.Json),
        new BookTarget("surveys", SurveyBook.Json),
        new BookTarget("training", TrainingBook.Json),
        new BookTarget("callbacks", CallbackBook.Json),
        new BookTarget("compliance", ComplianceBook.Json),
        new BookTarget("improvement", ImprovementBook.Json),
    ];

    private static string[] Json => ["{", "}", "[", "]", "\"", ":", ",", "null", "true", "\n", "\\u0000", "\\ud800", "{}", "[]", "\"\""];

    // The sample needs the newest framework.
    private static FuzzTarget[] Newest() =>
#if NET10_0_OR_GREATER
        [new CallLogTarget()];
#else
        [];
#endif
}
