"""Published series that control charts are checked against.

Montgomery DC, Introduction to Statistical Quality Control (7th ed.); limits and runs as the Danish package
qicharts2 0.8.1 has them in its own tests of the same examples.
"""

from vink_model.domain.trends import Series, SeriesKind

# Example 6.5: weekly cost of processing loan applications.
COSTS = (310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304)
# Example 7.1: nonconforming cans of orange juice in samples of 50.
CANS = (
    *(12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22),
    *(8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6),
)
# Example 7.3: nonconformities in samples of 100 circuit boards; the first 26 and the 20 that followed.
BOARDS = (
    *(21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15),
)
MORE_BOARDS = (16, 18, 12, 15, 24, 21, 28, 20, 25, 19, 18, 21, 16, 22, 19, 12, 14, 9, 16, 21)
# Example 7.4: shipping errors in weekly samples of 50 shipments.
SHIPMENTS = (2, 3, 8, 1, 1, 4, 1, 4, 5, 1, 8, 2, 4, 3, 4, 1, 8, 3, 7, 4)
# Example 7.6: hours between failures of a valve.
VALVES = (286, 948, 536, 124, 816, 729, 4, 143, 431, 8, 2837, 596, 81, 227, 603, 492, 1199, 1214, 2831, 96)

# Jarrett RG (1979), Biometrika 66:191-193: British coal-mining disasters a year, 1851-1961.
DISASTERS = (
    *(
        4,
        5,
        4,
        0,
        1,
        4,
        3,
        4,
        0,
        6,
        3,
        3,
        4,
        0,
        2,
        6,
        3,
        3,
        5,
        4,
        5,
        3,
        1,
        4,
        4,
        1,
        5,
        5,
        3,
        4,
        2,
        5,
        2,
        2,
        3,
    ),
    *(4, 2, 1, 3, 2, 2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0),
    *(0, 0, 2, 1, 0, 0, 0, 1, 1, 0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 4, 2, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0),
    *(0, 0, 1, 0, 0, 1, 0, 1),
)

# Made-up series with limits worked out by the independent package clinical-qikit 0.5.0.
VISITS = (
    *(739, 592, 626, 747, 554, 631, 567, 481, 451, 556, 494, 694),
    *(713, 476, 472, 665, 522, 648, 455, 593, 620, 519, 592, 502),
)
VISITORS = (
    *(1177, 1050, 1073, 1158, 1031, 1110, 1133, 890, 822, 920, 914, 1149),
    *(1165, 802, 999, 1128, 852, 1118, 847, 987, 1126, 921, 936, 911),
)
FALLS = (14, 20, 7, 8, 5, 32, 9, 6, 42, 9, 21, 4, 16, 11, 18, 34, 4, 9, 11, 14, 2, 12, 7, 16)
BEDS = (25, 20, 19, 16, 18, 25, 11, 10, 24, 17, 26, 10, 28, 12, 18, 29, 12, 23, 24, 18, 11, 20, 18, 27)


def counts(*figures: int | None) -> Series:
    """Events in months of equal length."""
    return Series(SeriesKind.COUNT, figures)
