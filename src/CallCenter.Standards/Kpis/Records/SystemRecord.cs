using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// The facts of the centre's systems over one reporting period, or at one moment for the queue (D4, D10); null is unknown.
/// Times are totals over all events of the period unless said otherwise.
/// </summary>
/// <remarks>Every count and time is at least 0; a negative one throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SystemRecord
{
    /// <summary>When the period begins, or the moment of the queue.</summary>
    public required Instant PeriodStart { get; init; }

    /// <summary>The system or site.</summary>
    public string? System { get; init; }

    /// <summary>The channel it serves (D1).</summary>
    public string? Channel { get; init; }

    /// <summary>Speech or intent recognitions the IVR attempted (D10).</summary>
    public long? IvrRecognitions { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Of these, recognitions that were right.</summary>
    public long? IvrRecognised { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Responses the IVR gave (D10).</summary>
    public long? IvrResponses { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time the IVR took for these responses.</summary>
    public Duration? IvrResponseTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Searches of the knowledge base (D10).</summary>
    public long? KnowledgeQueries { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time these searches took.</summary>
    public Duration? KnowledgeSearchTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Knowledge entries or answers that were checked (D10).</summary>
    public long? KnowledgeChecked { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Of these, entries or answers that were right.</summary>
    public long? KnowledgeAccurate { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time the live monitor was running (D10).</summary>
    public Duration? MonitoredTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Times the live monitor was refreshed meanwhile.</summary>
    public long? MonitorRefreshes { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Alarms raised that were responded to (D10).</summary>
    public long? Alarms { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time from alarm to response.</summary>
    public Duration? AlarmResponseTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time the system was to be available (D10).</summary>
    public Duration? ServiceTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>The part of it that the system was available.</summary>
    public Duration? UpTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Tests or uses of key functions (D10).</summary>
    public long? KeyFunctionTests { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Of these, failures.</summary>
    public long? KeyFunctionFailures { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Customers received (D4).</summary>
    public long? Receptions { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Of these, receptions reported as abnormal.</summary>
    public long? AbnormalReports { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time from abnormal report to response (D4).</summary>
    public Duration? AbnormalResponseTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Agents who serve the queue at this moment, on contacts or ready.</summary>
    public long? AgentsServing { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Customers ahead in the queue at this moment (D4).</summary>
    public long? QueueLength { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Customers still to be registered at this moment (D4).</summary>
    public long? RegisteringCustomers { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Time the registration of one customer takes (D4).</summary>
    public Duration? RegistrationTime { get; init => field = RecordBounds.NotNegative(value); }

    /// <summary>Registration still ahead: time of one × customers (D4); null where either is unknown.</summary>
    /// <exception cref="OverflowException">Beyond any time; the message names both facts.</exception>
    public Duration? RegistrationAhead => Ahead(RegistrationTime, RegisteringCustomers);

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<SystemRecord> Schema { get; } = RecordSchema.Create<SystemRecord>("system")
        .WithInstant("period-start", static (in r) => r.PeriodStart)
        .WithText("system", static (in r) => r.System)
        .WithText("channel", static (in r) => r.Channel)
        .WithNumber("ivr-recognitions", Dimension.Count, static (in r) => r.IvrRecognitions)
        .WithNumber("ivr-recognised", Dimension.Count, static (in r) => r.IvrRecognised)
        .WithNumber("ivr-responses", Dimension.Count, static (in r) => r.IvrResponses)
        .WithDuration("ivr-response-time", static (in r) => r.IvrResponseTime)
        .WithNumber("knowledge-queries", Dimension.Count, static (in r) => r.KnowledgeQueries)
        .WithDuration("knowledge-search-time", static (in r) => r.KnowledgeSearchTime)
        .WithNumber("knowledge-checked", Dimension.Count, static (in r) => r.KnowledgeChecked)
        .WithNumber("knowledge-accurate", Dimension.Count, static (in r) => r.KnowledgeAccurate)
        .WithDuration("monitored-time", static (in r) => r.MonitoredTime)
        .WithNumber("monitor-refreshes", Dimension.Count, static (in r) => r.MonitorRefreshes)
        .WithNumber("alarms", Dimension.Count, static (in r) => r.Alarms)
        .WithDuration("alarm-response-time", static (in r) => r.AlarmResponseTime)
        .WithDuration("service-time", static (in r) => r.ServiceTime)
        .WithDuration("up-time", static (in r) => r.UpTime)
        .WithNumber("key-function-tests", Dimension.Count, static (in r) => r.KeyFunctionTests)
        .WithNumber("key-function-failures", Dimension.Count, static (in r) => r.KeyFunctionFailures)
        .WithNumber("receptions", Dimension.Count, static (in r) => r.Receptions)
        .WithNumber("abnormal-reports", Dimension.Count, static (in r) => r.AbnormalReports)
        .WithDuration("abnormal-response-time", static (in r) => r.AbnormalResponseTime)
        .WithNumber("agents-serving", Dimension.Count, static (in r) => r.AgentsServing)
        .WithNumber("queue-length", Dimension.Count, static (in r) => r.QueueLength)
        .WithNumber("registering-customers", Dimension.Count, static (in r) => r.RegisteringCustomers)
        .WithDuration("registration-time", static (in r) => r.RegistrationTime)
        .WithDuration("registration-ahead", static (in r) => r.RegistrationAhead);

    private static Duration? Ahead(Duration? time, long? customers)
    {
        try
        {
            return time * customers;
        }
        catch (OverflowException beyond)
        {
            throw new OverflowException($"The registration ahead, {time} for each of {customers} customers, is beyond any time.", beyond);
        }
    }
}
