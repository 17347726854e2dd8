#!/bin/sh
echo "no licence line"
