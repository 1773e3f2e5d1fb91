using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Simulation;

/// <summary>The mean of a figure over independent days, and how far it may be off: Student's interval.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record MeanInterval
{
    /// <summary>The mean.</summary>
    public required double Mean { get; init; }

    /// <summary>By how much the true mean may differ either way.</summary>
    public required double Margin { get; init; }

    /// <summary>Over how many days.</summary>
    public required int Days { get; init; }

    /// <summary>In what share of all cases the true mean lies within.</summary>
    public required Percentage Confidence { get; init; }

    /// <summary>The least that the true mean may be.</summary>
    public double Least => Mean - Margin;

    /// <summary>The greatest that the true mean may be.</summary>
    public double Greatest => Mean + Margin;

    /// <summary>Whether the interval is above or below zero as a whole.</summary>
    public bool IsClear => Least > 0 || Greatest < 0;

    /// <summary>The interval of some figures; null for fewer than two.</summary>
    internal static MeanInterval? Of(double[] figures, Percentage confidence)
    {
        if (figures.Length < 2)
        {
            return null;
        }

        double mean = figures.Average();
        double deviation = Math.Sqrt(figures.Sum(figure => (figure - mean) * (figure - mean)) / (figures.Length - 1));
        return new MeanInterval { Mean = mean, Margin = Student(1 - (double)confidence.Ratio, figures.Length - 1) * deviation / Math.Sqrt(figures.Length), Days = figures.Length, Confidence = confidence };
    }

    /// <summary>The value that Student's distribution exceeds either way with a probability, by bisection.</summary>
    internal static double Student(double probability, int freedom)
    {
        double least = 0;
        double most = 1;
        while (Distributions.StudentTwoSided(most, freedom) > probability)
        {
            most *= 2;
        }

        for (int i = 0; i < 60; i++)
        {
            double middle = (least + most) / 2;
            (least, most) = Distributions.StudentTwoSided(middle, freedom) > probability ? (middle, most) : (least, middle);
        }

        return most;
    }
}
