using System.Text;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;
using ServiceCase = CallCenter.Standards.Tests.Workflows.ServiceCase;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>States that stand on a standard: promises of a case, then where a case of the service workflow stands.</summary>
internal sealed class StandingStateTarget() : FuzzTarget("standing-state", 4)
{
    private static readonly Standard Services = StandardBook.Parse(ServiceLevelBook.Json).Compile();
    private static readonly Standard Shipped = StandardBook.Shipped.Compile();

    private static readonly string[] Right =
    [
        .. new[] { "1", "2" }.Select(version => StandardJson.Write(Services.ServiceLevels.Begin("general", version)
            .Fold([new CaseEvent("e1", Instant.FromUtc(2026, 3, 2, 1, 0), "created"), new CaseEvent("e2", Instant.FromUtc(2026, 3, 2, 2, 0), "taken-up"), new CaseEvent("e3", Instant.FromUtc(2026, 3, 2, 3, 0), "closed")]).State)),
        .. new[] { "triage", "handling", "awaiting-customer" }.Select(state => StandardJson.Write(ServiceCase.At(state).State)),
    ];

    public override byte[] Draw(Random random) => random.Next(6) == 0 ? ByteMutation.Of(Encoding.UTF8.GetBytes(random.Pick(Right)), random) : JsonMutation.Of(random.Pick(Right), random, 2);

    public override bool Run(byte[] input)
    {
        string json = WildText.Of(input);
        return IsRead(() => Services.Read<ServiceLevelState>(json), state => state.Read(Instant.FromUtc(2026, 4, 1, 0, 0)).ToString() ?? "") | IsRead(() => Shipped.Read<CaseState>(json), state => state.ToString() ?? "");

        bool IsRead<T>(Func<T> read, Func<T, string> use)
        {
            T state;
            try
            {
                state = read();
            }
            catch (JsonException)
            {
                return false;
            }

            try
            {
                use(state);
            }
            catch (ArgumentOutOfRangeException)
            {
                // An event later than the reading, which is told so.
            }

            string written = StandardJson.Write(state);
            FuzzFault.Unless(written == StandardJson.Write(typeof(T) == typeof(CaseState) ? Shipped.Read<T>(written) : Services.Read<T>(written)), $"A {typeof(T).Name} that was written and read is written differently.");
            return true;
        }
    }
}
