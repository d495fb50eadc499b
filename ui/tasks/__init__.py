# SPDX-License-Identifier: Apache-2.0
"""What a person has to do. Must not know whose records the tasks are about."""
