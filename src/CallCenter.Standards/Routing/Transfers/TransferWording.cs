using System.Globalization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>How a transfer is told to people.</summary>
internal static class TransferWording
{
    private static readonly LocalizedText Target = new("转接部门", "Target");
    private static readonly LocalizedText Special = new("特殊情况", "Special case");
    private static readonly LocalizedText Nothing = new("无", "none");

    public static string Of(TransferDecision decision, CultureInfo culture)
    {
        var lines = new List<string> { Head(decision, culture) };
        if (decision.SpecialReason is { } special)
        {
            lines.Add(RoutingWording.Line(Special, decision.SpecialCases.IsEmpty ? Nothing.In(culture) : string.Join(", ", decision.SpecialCases), special, culture));
        }

        if (decision.OrdinaryReason is { } ordinary)
        {
            lines.Add(RoutingWording.Line(new("转接参考表", "Ordinary table"), decision.OrdinaryTarget?.Name.In(culture) ?? Nothing.In(culture), ordinary, culture));
        }

        lines.AddRange(decision.Notes);
        if (UnknownValues.Text(decision.UnknownValues, culture) is { } unknown)
        {
            lines.Add(unknown);
        }

        if (decision.Notice is { } notice)
        {
            lines.Add($"{new LocalizedText("告知", "Tell").In(culture)}{RoutingWording.Colon(culture)}{notice.Name.In(culture)} ({string.Join(", ", [.. notice.Roles, .. decision.ToldDepartments])})");
        }

        return string.Join('\n', lines);
    }

    private static string Head(TransferDecision decision, CultureInfo culture)
    {
        string where = decision.Outcome switch
        {
            TransferOutcome.PassedOn => $"{decision.Target!.Name.In(culture)} ({decision.Target.ContactPerson}, {decision.Target.Phone})",
            TransferOutcome.Stays => new LocalizedText("本中心职责，不转接", "the centre's own duty, not passed on").In(culture),
            TransferOutcome.NoRegionalCentre => new LocalizedText("客户所在地区没有已知的服务中心", "no centre is known for the customer's region").In(culture),
            TransferOutcome.NoTarget => new LocalizedText("须立即转接，但没有规定转接部门", "to go at once, and nobody is named to take it").In(culture),
            _ => RoutingWording.NoAnswer.In(culture),
        };
        string urgency = decision.Urgency switch
        {
            TransferUrgency.AtOnce => new LocalizedText("；立即转接，请对方优先处理", "; at once, to be put first").In(culture),
            TransferUrgency.Prompt => new LocalizedText("；优先转接", "; before others").In(culture),
            _ => "",
        };
        return $"{Target.In(culture)}{RoutingWording.Colon(culture)}{where}{urgency}";
    }
}
