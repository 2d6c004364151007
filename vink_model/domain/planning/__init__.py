"""What a planner does with money: scenarios under rules, solved exactly, with effects only as assumptions."""
