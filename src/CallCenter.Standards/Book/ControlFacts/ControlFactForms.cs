using CallCenter.Standards.Compliance;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Training;

namespace CallCenter.Standards.Book;

/// <summary>How what shows whether controls work looks in JSON.</summary>
internal static class ControlFactForms
{
    private static readonly MembersForm<ControlFacts> Facts = Form.Of<ControlFacts>("控制有效性资料", "Facts about controls", static (m, e) => new()
    {
        Obligations = m.OptionalList("obligations", e?.Obligations, ObligationForms.Record, "义务履行记录", "Records of obligations"),
        Inspections = m.OptionalList("inspections", e?.Inspections, InspectionForms.Record, "检查记录", "Records of inspections"),
        Training = m.OptionalList("training", e?.Training, TrainingRecordForms.Record, "培训记录", "Records of training"),
        Reviews = m.OptionalList("reviews", e?.Reviews, ReviewCaseForms.Case, "质检个案", "Reviews"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All => RegisteredForm.Of(Facts);
}
