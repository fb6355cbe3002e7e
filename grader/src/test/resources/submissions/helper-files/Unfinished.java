class Unfinished {
