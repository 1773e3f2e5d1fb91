using System.Text.Json;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>What an event costs, in JSON: a kind, and the members that it has.</summary>
internal static class LossSeverityCodec
{
    private const decimal UsualShape = 4;

    private enum Kind
    {
        Fixed,
        Uniform,
        Triangular,
        Pert,
        LognormalQuantiles,
        LognormalMoments,
        Composite,
    }

    public static bool Read(JsonValue value, out LossSeverity severity) => JsonMembers.Read(value, ReadMembers, out severity);

    public static void WriteMembers(Utf8JsonWriter writer, LossSeverity severity)
    {
        switch (severity)
        {
            case FixedLoss loss:
                writer.Code("kind", Kind.Fixed);
                writer.WriteNumber("amount", loss.Amount);
                break;
            case UniformLoss loss:
                writer.Code("kind", Kind.Uniform);
                WriteRange(writer, loss.Low, null, loss.High);
                break;
            case TriangularLoss loss:
                writer.Code("kind", Kind.Triangular);
                WriteRange(writer, loss.Low, loss.Mode, loss.High);
                break;
            case PertLoss loss:
                writer.Code("kind", Kind.Pert);
                WriteRange(writer, loss.Low, loss.Mode, loss.High);
                RiskScalars.WriteNumber(writer, "shape", loss.Shape == UsualShape ? null : loss.Shape);
                break;
            case LognormalByQuantiles loss:
                writer.Code("kind", Kind.LognormalQuantiles);
                WriteRange(writer, loss.Low, null, loss.High);
                writer.Text("lowLevel", loss.LowLevel.ToString());
                writer.Text("highLevel", loss.HighLevel.ToString());
                break;
            case LognormalByMoments loss:
                writer.Code("kind", Kind.LognormalMoments);
                writer.WriteNumber("mean", loss.MeanLoss);
                writer.WriteNumber("standardDeviation", loss.StandardDeviation);
                break;
            default:
                writer.Code("kind", Kind.Composite);
                writer.Definitions("parts", ((CompositeLoss)severity).Parts, WriteMembers);
                break;
        }
    }

    private static LossSeverity ReadMembers(JsonMembers members)
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
            Kind.Fixed => new FixedLoss(Number(members, "amount")),
            Kind.Uniform => new UniformLoss(Number(members, "low"), Number(members, "high")),
            Kind.Triangular => new TriangularLoss(Number(members, "low"), Number(members, "mode"), Number(members, "high")),
            Kind.Pert => new PertLoss(Number(members, "low"), Number(members, "mode"), Number(members, "high"), members.OptionalValue<decimal>("shape", JsonScalars.Number) ?? UsualShape),
            Kind.LognormalQuantiles => new LognormalByQuantiles(Number(members, "low"), Number(members, "high"), Level(members, "lowLevel"), Level(members, "highLevel")),
            Kind.LognormalMoments => new LognormalByMoments(Number(members, "mean"), Number(members, "standardDeviation")),
            _ => new CompositeLoss(members.Values<LossSeverity>("parts", Read)),
        };
    }

    private static decimal Number(JsonMembers members, string name) => members.Required<decimal>(name, JsonScalars.Number);

    private static Percentage Level(JsonMembers members, string name) => members.Required<Percentage>(name, ServiceLevelScalars.Share);

    private static void WriteRange(Utf8JsonWriter writer, decimal low, decimal? mode, decimal high)
    {
        writer.WriteNumber("low", low);
        RiskScalars.WriteNumber(writer, "mode", mode);
        writer.WriteNumber("high", high);
    }
}
