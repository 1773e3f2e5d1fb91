using System.Text.Json;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>Quantified risks in JSON; a frequency and a severity are a kind, and the members that it has.</summary>
internal static class RiskQuantityCodec
{
    private enum Kind
    {
        Poisson,
        Bernoulli,
        Fixed,
    }

    public static RiskQuantity Read(JsonMembers members) => new()
    {
        Risk = members.Required<string>("risk", JsonScalars.Text),
        Frequency = members.Required<LossFrequency>("frequency", static (JsonValue value, out LossFrequency frequency) => JsonMembers.Read(value, ReadFrequency, out frequency)),
        Severity = members.Required<LossSeverity>("severity", LossSeverityCodec.Read),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, RiskQuantity quantity)
    {
        writer.Text("risk", quantity.Risk);
        writer.Object("frequency", quantity.Frequency, static (writer, frequency) =>
        {
            switch (frequency)
            {
                case PoissonFrequency poisson:
                    writer.Code("kind", Kind.Poisson);
                    writer.WriteNumber("perYear", poisson.PerYear);
                    break;
                case BernoulliFrequency bernoulli:
                    writer.Code("kind", Kind.Bernoulli);
                    writer.Text("probability", bernoulli.Probability.ToString());
                    break;
                default:
                    writer.Code("kind", Kind.Fixed);
                    writer.WriteNumber("perYear", ((FixedFrequency)frequency).PerYear);
                    break;
            }
        });
        writer.Object("severity", quantity.Severity, LossSeverityCodec.WriteMembers);
        writer.Provenance(quantity.Provenance);
    }

    private static LossFrequency ReadFrequency(JsonMembers members)
    {
        bool isKnown = false;
        Kind kind = members.Required("kind", (JsonValue value, out Kind read) => isKnown = JsonScalars.Enumeration(value, out read));
        if (!isKnown)
        {
            members.Ignore();
            return null!;
        }

        return kind switch
        {
            Kind.Poisson => new PoissonFrequency(members.Required<decimal>("perYear", JsonScalars.Number)),
            Kind.Bernoulli => new BernoulliFrequency(members.Required<Percentage>("probability", ServiceLevelScalars.Share)),
            _ => new FixedFrequency(members.Required<int>("perYear", ServiceLevelScalars.Count)),
        };
    }
}
